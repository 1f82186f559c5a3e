package org.imagerepo.plugins.dl4j.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

/** Reads a part of a TensorFlow.js graph model: {@code model.json} and its files of weights. */
public final class TfjsReader {
  private final Map<String, JsonNode> described = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Constant> constants;

  private TfjsReader(Map<String, Constant> constants) {
    this.constants = constants;
  }

  /**
   * Reads what lies between an input and some outputs.
   *
   * @param name of {@code model.json} in {@code files}; the weights are beside it
   * @param input the node whose result is given in place of what computes it
   * @param outputs the nodes whose results are wanted
   * @throws IOException if it is no such file or has steps that are not supported
   */
  public static Graph read(ModelFiles files, String name, String input, List<String> outputs)
      throws IOException {
    JsonNode model = new ObjectMapper().readTree(files.read(name));
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    TfjsReader reader = new TfjsReader(TfjsWeights.read(files, folder, model));
    for (JsonNode node : model.path("modelTopology").path("node")) {
      reader.described.put(node.path("name").asText(), node);
    }
    for (String output : outputs) {
      reader.need(output, input);
    }
    return Graph.sorted(input, reader.nodes, reader.constants, outputs);
  }

  private void need(String name, String input) throws IOException {
    if (name.equals(input) || constants.containsKey(name) || nodes.containsKey(name)) {
      return;
    }
    JsonNode node = described.get(name);
    if (node == null) {
      throw new IOException("the model has no node '" + name + "'");
    }
    List<String> inputs = new ArrayList<>();
    node.path("input").forEach(one -> inputs.add(one.asText()));
    for (String one : inputs) {
      need(one, input);
    }
    add(name, inputs, node);
  }

  private void add(String name, List<String> inputs, JsonNode node) throws IOException {
    JsonNode attributes = node.path("attr");
    String op = node.path("op").asText();
    switch (op) {
      case "Conv2D" -> put(name, Op.CONVOLUTION, inputs, stride(attributes));
      case "DepthwiseConv2dNative" ->
          put(name, Op.DEPTHWISE_CONVOLUTION, inputs, stride(attributes));
      case "MaxPool" -> put(name, Op.MAX_POOLING, inputs, pooling(attributes));
      case "AvgPool" -> put(name, Op.AVERAGE_POOLING, inputs, pooling(attributes));
      case "Add", "AddV2", "BiasAdd" -> put(name, Op.ADD, inputs, Window.NONE);
      case "AddN" -> sum(name, inputs);
      case "Mul" -> put(name, Op.MULTIPLY, inputs, Window.NONE);
      case "FusedBatchNorm", "FusedBatchNormV3" -> normalisation(name, inputs, attributes);
      case "Relu" -> put(name, Op.RELU, inputs, Window.NONE);
      case "Relu6" -> put(name, Op.RELU6, inputs, Window.NONE);
      case "Softmax" -> put(name, Op.SOFTMAX, inputs, Window.NONE);
      default ->
          throw new IOException("the operator " + op + " of '" + name + "' is not supported");
    }
  }

  private void put(String name, Op op, List<String> inputs, Window window) {
    nodes.put(name, new Node(name, op, inputs, window));
  }

  private void sum(String name, List<String> inputs) {
    String sum = inputs.get(0);
    for (int i = 1; i < inputs.size(); i++) {
      String next = i == inputs.size() - 1 ? name : name + "/" + i;
      put(next, Op.ADD, List.of(sum, inputs.get(i)), Window.NONE);
      sum = next;
    }
  }

  /** (x - mean) / sqrt(variance + epsilon) * scale + offset, as one product and one sum. */
  private void normalisation(String name, List<String> inputs, JsonNode attributes)
      throws IOException {
    float[] scale = values(inputs.get(1));
    float[] offset = values(inputs.get(2));
    float[] mean = values(inputs.get(3));
    float[] variance = values(inputs.get(4));
    double epsilon = attributes.path("epsilon").path("f").asDouble(0.0001);
    float[] factor = new float[scale.length];
    float[] summand = new float[scale.length];
    for (int i = 0; i < factor.length; i++) {
      factor[i] = (float) (scale[i] / Math.sqrt(variance[i] + epsilon));
      summand[i] = offset[i] - mean[i] * factor[i];
    }
    constants.put(name + "/factor", Constant.vector(factor));
    constants.put(name + "/summand", Constant.vector(summand));
    put(name + "/product", Op.MULTIPLY, List.of(inputs.get(0), name + "/factor"), Window.NONE);
    put(name, Op.ADD, List.of(name + "/product", name + "/summand"), Window.NONE);
  }

  private float[] values(String name) throws IOException {
    Constant constant = constants.get(name);
    if (constant == null) {
      throw new IOException("'" + name + "' must be a constant");
    }
    return constant.values();
  }

  private static Window stride(JsonNode attributes) throws IOException {
    JsonNode holes = attributes.path("dilations").path("list").path("i");
    for (JsonNode hole : holes) {
      if (hole.asInt() != 1) {
        throw new IOException("a convolution with holes is not supported");
      }
    }
    JsonNode strides = attributes.path("strides").path("list").path("i");
    return new Window(0, 0, strides.path(1).asInt(), strides.path(2).asInt(), isSame(attributes));
  }

  private static Window pooling(JsonNode attributes) {
    JsonNode size = attributes.path("ksize").path("list").path("i");
    JsonNode strides = attributes.path("strides").path("list").path("i");
    return new Window(
        size.path(1).asInt(),
        size.path(2).asInt(),
        strides.path(1).asInt(),
        strides.path(2).asInt(),
        isSame(attributes));
  }

  /** A text is written as a list of its characters' codes, or in base 64. */
  private static boolean isSame(JsonNode attributes) {
    JsonNode padding = attributes.path("padding").path("s");
    StringBuilder text = new StringBuilder();
    padding.forEach(code -> text.append((char) code.asInt()));
    String word =
        padding.isArray()
            ? text.toString()
            : new String(Base64.getDecoder().decode(padding.asText()), StandardCharsets.ISO_8859_1);
    return word.equals("SAME");
  }
}
