package org.imagerepo.core.image.jpeg;

import java.io.IOException;

/** The tables that segments have defined so far (T.81 B.2.4). */
final class Tables {
  /** For each index of the zigzag order (T.81 figure A.6) the coefficient's row and column. */
  static final int[] ROW = new int[64];

  static final int[] COLUMN = new int[64];

  private final int[][] quantization = new int[4][];
  private final HuffmanTable[] dc = new HuffmanTable[4];
  private final HuffmanTable[] ac = new HuffmanTable[4];
  private int restartInterval;

  static {
    int row = 0;
    int column = 0;
    for (int i = 0; i < 64; i++) {
      ROW[i] = row;
      COLUMN[i] = column;
      boolean isRising = (row + column) % 2 == 0;
      if (isRising ? column == 7 : row == 7) {
        row += isRising ? 1 : 0;
        column += isRising ? 0 : 1;
      } else {
        row += isRising ? (row == 0 ? 0 : -1) : 1;
        column += isRising ? 1 : (column == 0 ? 0 : -1);
      }
    }
  }

  /** T.81 B.2.4.1. */
  void quantization(ByteInput in) throws IOException {
    int left = in.nextShort() - 2;
    while (left > 0) {
      int head = in.next();
      int bytes = head >> 4;
      left -= 1 + 64 * (bytes + 1);
      if (bytes > 1 || (head & 15) > 3 || left < 0) {
        throw new DamagedJpegException("a table of steps that makes no sense");
      }
      int[] steps = new int[64];
      for (int i = 0; i < 64; i++) {
        steps[i] = bytes == 0 ? in.next() : in.nextShort();
      }
      quantization[head & 15] = steps;
    }
    requireNothingLeft(left);
  }

  /** T.81 B.2.4.2. */
  void huffman(ByteInput in) throws IOException {
    int left = in.nextShort() - 2;
    while (left > 0) {
      int head = in.next();
      int[] counts = new int[17];
      int total = 0;
      for (int i = 1; i <= 16; i++) {
        counts[i] = in.next();
        total += counts[i];
      }
      left -= 17 + total;
      if (head >> 4 > 1 || (head & 15) > 3 || total > 256 || left < 0) {
        throw new DamagedJpegException("a code table that makes no sense");
      }
      byte[] symbols = new byte[total];
      for (int i = 0; i < total; i++) {
        symbols[i] = (byte) in.next();
      }
      (head >> 4 == 0 ? dc : ac)[head & 15] = new HuffmanTable(counts, symbols);
    }
    requireNothingLeft(left);
  }

  /** T.81 B.2.4.4. */
  void restartInterval(ByteInput in) throws IOException {
    requireNothingLeft(in.nextShort() - 4);
    restartInterval = in.nextShort();
  }

  private static void requireNothingLeft(int left) throws DamagedJpegException {
    if (left != 0) {
      throw new DamagedJpegException("a segment of impossible length");
    }
  }

  /** Data units between two restart markers; 0 if there are none. */
  int restartInterval() {
    return restartInterval;
  }

  /** Steps in zigzag order. */
  int[] quantization(int index) throws DamagedJpegException {
    return require(quantization[index]);
  }

  HuffmanTable dc(int index) throws DamagedJpegException {
    return require(dc[index]);
  }

  HuffmanTable ac(int index) throws DamagedJpegException {
    return require(ac[index]);
  }

  private static <T> T require(T table) throws DamagedJpegException {
    if (table == null) {
      throw new DamagedJpegException("a table that it uses is missing");
    }
    return table;
  }
}
