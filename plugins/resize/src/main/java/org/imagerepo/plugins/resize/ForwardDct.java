package org.imagerepo.plugins.resize;

import java.util.Arrays;

/**
 * Turns a row of blocks of 8 x 8 samples into quantized coefficients (T.81 A.3.3, A.3.4), in
 * integers. What is at one place of all blocks is kept side by side, and loops go along it and are
 * short, so that a compiler can turn them into vector instructions. For one thread at a time.
 */
final class ForwardDct {
  private static final int BITS = 13;

  /** Bits behind the point between both directions. */
  private static final int EXTRA = 2;

  /** How much larger than T.81's coefficients ours are before they are divided. */
  private static final int SCALE = 8;

  private static final int C1 = cosine(1);
  private static final int C2 = cosine(2);
  private static final int C3 = cosine(3);
  private static final int C5 = cosine(5);
  private static final int C6 = cosine(6);
  private static final int C7 = cosine(7);

  /** For each column, and each choice of its rows, a bit for each of these in zigzag order. */
  private static final long[] ZIGZAG = zigzag();

  /** By place in a block, line by line: of all blocks the sample there, then the coefficient. */
  private final int[][] places;

  /** What came out of a line of places, some of which become these then. */
  private final int[][] spare;

  /** By column: of all blocks a bit for each row with a coefficient that isn't zero. */
  private final int[][] nonZero;

  /** Of the steps, in zigzag order. */
  private final long[] reciprocals = new long[64];

  /** By place in a block: the largest size that becomes zero when it is divided. */
  private final int[] zeros = new int[64];

  /**
   * @param blocks in a row
   */
  ForwardDct(QuantizationTable table, int blocks) {
    this.places = new int[64][blocks];
    this.spare = new int[4][blocks];
    this.nonZero = new int[8][blocks];
    for (int k = 0; k < 64; k++) {
      reciprocals[k] = Math.round((double) (1L << 32) / (SCALE * table.steps()[k]));
      zeros[QuantizationTable.NATURAL[k]] = (int) (((1L << 31) - 1) / reciprocals[k]);
    }
  }

  private static long[] zigzag() {
    long[] bits = new long[8 << 8];
    for (int k = 0; k < 64; k++) {
      int x = QuantizationTable.NATURAL[k] & 7;
      int y = QuantizationTable.NATURAL[k] >> 3;
      for (int chosen = 0; chosen < 256; chosen++) {
        bits[x << 8 | chosen] |= (long) (chosen >> y & 1) << k;
      }
    }
    return bits;
  }

  /** The square root of 2 times cos(k pi / 16). */
  private static int cosine(int k) {
    return (int) Math.round(Math.sqrt(2) * Math.cos(k * Math.PI / 16) * (1 << BITS));
  }

  /**
   * Takes the next row of blocks.
   *
   * @param at where its first sample is
   * @param stride how far apart rows of samples are
   */
  void transform(byte[] samples, int at, int stride) {
    for (int y = 0; y < 8; y++) {
      split(samples, at + y * stride, 8 * y);
      line(8 * y, 1, EXTRA, 0, BITS - EXTRA);
    }
    for (int x = 0; x < 8; x++) {
      line(x, 8, 0, EXTRA, BITS + EXTRA);
      Arrays.fill(nonZero[x], 0);
      for (int y = 0; y < 8; y++) {
        compare(places[8 * y + x], zeros[8 * y + x], nonZero[x], y);
      }
    }
  }

  /** A bit for each coefficient that isn't zero, in zigzag order, the first one lowest. */
  long nonZero(int block) {
    return ZIGZAG[nonZero[0][block]]
        | ZIGZAG[1 << 8 | nonZero[1][block]]
        | ZIGZAG[2 << 8 | nonZero[2][block]]
        | ZIGZAG[3 << 8 | nonZero[3][block]]
        | ZIGZAG[4 << 8 | nonZero[4][block]]
        | ZIGZAG[5 << 8 | nonZero[5][block]]
        | ZIGZAG[6 << 8 | nonZero[6][block]]
        | ZIGZAG[7 << 8 | nonZero[7][block]];
  }

  /**
   * A coefficient of a block, quantized.
   *
   * @param k in zigzag order
   */
  int coefficient(int block, int k) {
    int value = places[QuantizationTable.NATURAL[k]][block];
    int sign = value >> 31;
    int size = (int) (((value ^ sign) - sign) * reciprocals[k] + (1L << 31) >>> 32);
    return (size ^ sign) - sign;
  }

  private void split(byte[] samples, int at, int place) {
    split(samples, at, places[place], places[place + 1], places[place + 2], places[place + 3]);
    int middle = place + 4;
    split(
        samples,
        at + 4,
        places[middle],
        places[middle + 1],
        places[middle + 2],
        places[middle + 3]);
  }

  private static void split(byte[] samples, int at, int[] a, int[] b, int[] c, int[] d) {
    for (int block = 0, i = at; block < a.length; block++, i += 8) {
      a[block] = (samples[i] & 0xff) - 128;
      b[block] = (samples[i + 1] & 0xff) - 128;
      c[block] = (samples[i + 2] & 0xff) - 128;
      d[block] = (samples[i + 3] & 0xff) - 128;
    }
  }

  /**
   * One direction.
   *
   * @param first where the line's first sample is
   * @param step how far apart its samples are
   * @param left bits by which sums become larger
   * @param right bits by which they become smaller
   * @param shift bits by which what was multiplied becomes smaller
   */
  private void line(int first, int step, int left, int right, int shift) {
    int[] p0 = places[first];
    int[] p1 = places[first + step];
    int[] p2 = places[first + 2 * step];
    int[] p3 = places[first + 3 * step];
    int[] p4 = places[first + 4 * step];
    int[] p5 = places[first + 5 * step];
    int[] p6 = places[first + 6 * step];
    int[] p7 = places[first + 7 * step];
    fold(p0, p7);
    fold(p1, p6);
    fold(p2, p5);
    fold(p3, p4);
    fold(p0, p3);
    fold(p1, p2);
    sums(p0, p1, left, right);
    even(p3, p2, C2, C6, shift);
    places[first + 4 * step] = p1;
    places[first + 2 * step] = p3;
    places[first + 6 * step] = p2;
    odd(p7, p6, p5, p4, shift);
    for (int i = 0; i < 4; i++) {
      places[first + (2 * i + 1) * step] = spare[i];
    }
    spare[0] = p7;
    spare[1] = p6;
    spare[2] = p5;
    spare[3] = p4;
  }

  /** Sums, and differences. */
  private static void fold(int[] a, int[] b) {
    for (int i = 0; i < a.length; i++) {
      int sum = a[i] + b[i];
      b[i] = a[i] - b[i];
      a[i] = sum;
    }
  }

  private static void sums(int[] p0, int[] p4, int left, int right) {
    int half = 1 << right >> 1;
    for (int i = 0; i < p0.length; i++) {
      int outer = p0[i] << left;
      int inner = p4[i] << left;
      p0[i] = (outer + inner + half) >> right;
      p4[i] = (outer - inner + half) >> right;
    }
  }

  private static void even(int[] p2, int[] p6, int c2, int c6, int shift) {
    int half = 1 << (shift - 1);
    for (int i = 0; i < p2.length; i++) {
      int outer = (p2[i] * c2 + p6[i] * c6 + half) >> shift;
      p6[i] = (p2[i] * c6 - p6[i] * c2 + half) >> shift;
      p2[i] = outer;
    }
  }

  private void odd(int[] d0, int[] d1, int[] d2, int[] d3, int shift) {
    mix(d0, d1, d2, d3, C1, C3, C5, C7, spare[0], shift);
    mix(d0, d1, d2, d3, C3, -C7, -C1, -C5, spare[1], shift);
    mix(d0, d1, d2, d3, C5, -C1, C7, C3, spare[2], shift);
    mix(d0, d1, d2, d3, C7, -C5, C3, -C1, spare[3], shift);
  }

  private static void mix(
      int[] d0, int[] d1, int[] d2, int[] d3, int c0, int c1, int c2, int c3, int[] to, int shift) {
    int half = 1 << (shift - 1);
    for (int i = 0; i < to.length; i++) {
      to[i] = (d0[i] * c0 + d1[i] * c1 + d2[i] * c2 + d3[i] * c3 + half) >> shift;
    }
  }

  /** Most coefficients become zero, and what they would be exactly needn't be found out. */
  private static void compare(int[] coefficients, int zero, int[] nonZero, int y) {
    for (int i = 0; i < nonZero.length; i++) {
      // One of both is negative if it is larger, whatever its sign.
      nonZero[i] |= (zero + coefficients[i] | zero - coefficients[i]) >>> 31 << y;
    }
  }
}
