package org.imagerepo.plugins.dl4j.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.shade.jackson.databind.JsonNode;

/** Reads the weights of a TensorFlow.js model, which lie one after the other in files. */
final class TfjsWeights {
  private TfjsWeights() {}

  static Map<String, Constant> read(ModelFiles files, String folder, JsonNode model)
      throws IOException {
    Map<String, Constant> constants = new HashMap<>();
    for (JsonNode group : model.path("weightsManifest")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (JsonNode path : group.path("paths")) {
        bytes.write(files.read(folder + path.asText()));
      }
      ByteBuffer values = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
      for (JsonNode weight : group.path("weights")) {
        constants.put(weight.path("name").asText(), constant(weight, values));
      }
    }
    return constants;
  }

  private static Constant constant(JsonNode weight, ByteBuffer from) throws IOException {
    JsonNode described = weight.path("shape");
    int[] shape = new int[described.size()];
    int length = 1;
    for (int i = 0; i < shape.length; i++) {
      shape[i] = described.path(i).asInt();
      length = Math.multiplyExact(length, shape[i]);
    }
    JsonNode quantization = weight.path("quantization");
    boolean isQuantized = !quantization.isMissingNode();
    String type = (isQuantized ? quantization : weight).path("dtype").asText();
    double scale = quantization.path("scale").asDouble(1);
    double least = quantization.path("min").asDouble(0);
    if (from.remaining() < (long) length * octets(type)) {
      throw new IOException("the files of weights are too short");
    }
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      float stored = stored(type, from);
      values[i] = isQuantized ? (float) (stored * scale + least) : stored;
    }
    return new Constant(shape, values);
  }

  private static int octets(String type) throws IOException {
    return switch (type) {
      case "float32", "int32" -> 4;
      case "uint16" -> 2;
      case "uint8", "bool" -> 1;
      default -> throw new IOException("weights of type '" + type + "' are not supported");
    };
  }

  private static float stored(String type, ByteBuffer from) {
    return switch (type) {
      case "float32" -> from.getFloat();
      case "int32" -> from.getInt();
      case "uint16" -> from.getShort() & 0xffff;
      default -> from.get() & 0xff;
    };
  }
}
