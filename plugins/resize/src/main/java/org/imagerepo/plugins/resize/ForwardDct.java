package org.imagerepo.plugins.resize;

/**
 * Turns blocks of 8 x 8 samples into quantized coefficients (T.81 A.3.3, A.3.4), in integers. For
 * one thread at a time.
 */
final class ForwardDct {
  private static final int BITS = 13;

  /** Bits behind the point that rows keep. */
  private static final int EXTRA = 2;

  private static final int ROW = BITS - EXTRA;
  private static final int ROW_HALF = 1 << (ROW - 1);
  private static final int COLUMN = BITS + EXTRA;
  private static final int COLUMN_HALF = 1 << (COLUMN - 1);

  /** How much larger than T.81's coefficients ours are before they are divided. */
  private static final int SCALE = 8;

  private static final int C1 = cosine(1);
  private static final int C2 = cosine(2);
  private static final int C3 = cosine(3);
  private static final int C5 = cosine(5);
  private static final int C6 = cosine(6);
  private static final int C7 = cosine(7);

  /** Where each coefficient is in zigzag order. */
  private static final int[] ZIGZAG = zigzag();

  private final int[] block = new int[64];

  /** Of the steps, in zigzag order. */
  private final long[] reciprocals = new long[64];

  /** The largest sizes that become zero when they are divided. */
  private final int[] zeros = new int[64];

  ForwardDct(QuantizationTable table) {
    for (int k = 0; k < 64; k++) {
      reciprocals[k] = Math.round((double) (1L << 32) / (SCALE * table.steps()[k]));
      zeros[QuantizationTable.NATURAL[k]] = (int) (((1L << 31) - 1) / reciprocals[k]);
    }
  }

  private static int[] zigzag() {
    int[] places = new int[64];
    for (int k = 0; k < 64; k++) {
      places[QuantizationTable.NATURAL[k]] = k;
    }
    return places;
  }

  /** The square root of 2 times cos(k pi / 16). */
  private static int cosine(int k) {
    return (int) Math.round(Math.sqrt(2) * Math.cos(k * Math.PI / 16) * (1 << BITS));
  }

  /**
   * Takes the next block.
   *
   * @param at where the block's first sample is
   * @param stride how far apart its rows are
   * @return a bit for each coefficient that isn't zero, in zigzag order, the first one lowest
   */
  long transform(byte[] samples, int at, int stride) {
    for (int y = 0, from = at; y < 64; y += 8, from += stride) {
      row(samples, from, block, y);
    }
    long isNonZero = 0;
    for (int x = 0; x < 8; x++) {
      column(block, x);
      isNonZero |= nonZero(block, zeros, x);
    }
    return isNonZero;
  }

  /** Most coefficients become zero, and what they would be exactly needn't be found out. */
  private static long nonZero(int[] block, int[] zeros, int x) {
    return bit(block, zeros, x)
        | bit(block, zeros, x + 8)
        | bit(block, zeros, x + 16)
        | bit(block, zeros, x + 24)
        | bit(block, zeros, x + 32)
        | bit(block, zeros, x + 40)
        | bit(block, zeros, x + 48)
        | bit(block, zeros, x + 56);
  }

  private static long bit(int[] block, int[] zeros, int i) {
    // One of both is negative if it is larger, whatever its sign.
    int isLarger = (zeros[i] + block[i] | zeros[i] - block[i]) >>> 31;
    return (long) isLarger << ZIGZAG[i];
  }

  /**
   * A coefficient of the block, quantized.
   *
   * @param k in zigzag order
   */
  int coefficient(int k) {
    int value = block[QuantizationTable.NATURAL[k]];
    int sign = value >> 31;
    int size = (int) (((value ^ sign) - sign) * reciprocals[k] + (1L << 31) >>> 32);
    return (size ^ sign) - sign;
  }

  private static void row(byte[] samples, int from, int[] block, int y) {
    int s0 = samples[from] & 0xff;
    int s1 = samples[from + 1] & 0xff;
    int s2 = samples[from + 2] & 0xff;
    int s3 = samples[from + 3] & 0xff;
    int s4 = samples[from + 4] & 0xff;
    int s5 = samples[from + 5] & 0xff;
    int s6 = samples[from + 6] & 0xff;
    int s7 = samples[from + 7] & 0xff;
    int outer = s0 + s7 + s3 + s4 - 512;
    int inner = s1 + s6 + s2 + s5 - 512;
    int evenOuter = s0 + s7 - s3 - s4;
    int evenInner = s1 + s6 - s2 - s5;
    int o0 = s0 - s7;
    int o1 = s1 - s6;
    int o2 = s2 - s5;
    int o3 = s3 - s4;
    block[y] = (outer + inner) << EXTRA;
    block[y + 4] = (outer - inner) << EXTRA;
    block[y + 2] = (evenOuter * C2 + evenInner * C6 + ROW_HALF) >> ROW;
    block[y + 6] = (evenOuter * C6 - evenInner * C2 + ROW_HALF) >> ROW;
    block[y + 1] = (o0 * C1 + o1 * C3 + o2 * C5 + o3 * C7 + ROW_HALF) >> ROW;
    block[y + 3] = (o0 * C3 - o1 * C7 - o2 * C1 - o3 * C5 + ROW_HALF) >> ROW;
    block[y + 5] = (o0 * C5 - o1 * C1 + o2 * C7 + o3 * C3 + ROW_HALF) >> ROW;
    block[y + 7] = (o0 * C7 - o1 * C5 + o2 * C3 - o3 * C1 + ROW_HALF) >> ROW;
  }

  private static void column(int[] block, int x) {
    int s0 = block[x];
    int s1 = block[x + 8];
    int s2 = block[x + 16];
    int s3 = block[x + 24];
    int s4 = block[x + 32];
    int s5 = block[x + 40];
    int s6 = block[x + 48];
    int s7 = block[x + 56];
    int outer = s0 + s7 + s3 + s4;
    int inner = s1 + s6 + s2 + s5;
    int evenOuter = s0 + s7 - s3 - s4;
    int evenInner = s1 + s6 - s2 - s5;
    int o0 = s0 - s7;
    int o1 = s1 - s6;
    int o2 = s2 - s5;
    int o3 = s3 - s4;
    block[x] = (outer + inner + 2) >> EXTRA;
    block[x + 32] = (outer - inner + 2) >> EXTRA;
    block[x + 16] = (evenOuter * C2 + evenInner * C6 + COLUMN_HALF) >> COLUMN;
    block[x + 48] = (evenOuter * C6 - evenInner * C2 + COLUMN_HALF) >> COLUMN;
    block[x + 8] = (o0 * C1 + o1 * C3 + o2 * C5 + o3 * C7 + COLUMN_HALF) >> COLUMN;
    block[x + 24] = (o0 * C3 - o1 * C7 - o2 * C1 - o3 * C5 + COLUMN_HALF) >> COLUMN;
    block[x + 40] = (o0 * C5 - o1 * C1 + o2 * C7 + o3 * C3 + COLUMN_HALF) >> COLUMN;
    block[x + 56] = (o0 * C7 - o1 * C5 + o2 * C3 - o3 * C1 + COLUMN_HALF) >> COLUMN;
  }
}
