package org.imagerepo.plugins.dl4j.net;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A tensor of a TensorFlow Lite file.
 *
 * @param data empty if it is no constant
 */
record TfliteTensor(String name, int[] shape, int type, Quantization by, ByteBuffer data) {
  private static final int FLOAT32 = 0;
  private static final int INT32 = 2;
  private static final int UINT8 = 3;
  private static final int INT8 = 9;

  /** How whole numbers stand for others. */
  private record Quantization(float scale, long zero) {
    static Quantization of(FlatTable table) throws IOException {
      float[] scales = table == null ? new float[0] : table.floats(2);
      if (scales.length > 1) {
        throw new IOException("a scale for each channel is not supported");
      }
      long[] zeros = table == null ? new long[0] : table.longs(3);
      return new Quantization(scales.length == 0 ? 1 : scales[0], zeros.length == 0 ? 0 : zeros[0]);
    }

    float value(int stored) {
      return scale * (stored - zero);
    }
  }

  static TfliteTensor of(FlatTable table, ByteBuffer data) throws IOException {
    return new TfliteTensor(
        table.text(3), table.integers(0), table.octet(1), Quantization.of(table.table(4)), data);
  }

  boolean isConstant() {
    return data.hasRemaining();
  }

  /** Whether its numbers can't say anything below 0: storing in it cuts off what is. */
  boolean isNeverNegative() {
    return type == UINT8 && by.zero() == 0;
  }

  Constant constant() throws IOException {
    int octets =
        switch (type) {
          case FLOAT32, INT32 -> 4;
          case UINT8, INT8 -> 1;
          default -> throw new IOException("tensors of type " + type + " are not supported");
        };
    float[] values = new float[data.remaining() / octets];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case FLOAT32 -> data.getFloat(4 * i);
            case INT32 -> by.value(data.getInt(4 * i));
            case UINT8 -> by.value(data.get(i) & 0xff);
            default -> by.value(data.get(i));
          };
    }
    return new Constant(shape, values);
  }
}
