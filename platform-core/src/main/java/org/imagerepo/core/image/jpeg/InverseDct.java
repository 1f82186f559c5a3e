package org.imagerepo.core.image.jpeg;

/**
 * Turns the coefficients of a block into samples (T.81 A.3.3), at once in another size: of the 64
 * frequencies the lowest N x N make N x N samples, which is what the block looks like at N/8 of its
 * size, without any aliasing.
 *
 * <p>In integers, first all columns, then all rows. Each of N frequencies adds to the sample n its
 * coefficient times the square root of 2 times cos((2n + 1) k pi / 2N); what even and odd
 * frequencies add is the same, but for its sign, at both ends. Constants carry {@value #BITS} bits
 * behind the point, columns {@value #EXTRA}.
 */
abstract class InverseDct {
  static final int BITS = 13;
  static final int EXTRA = 2;

  /** What a sum of a column is shifted by. */
  static final int COLUMN = BITS - EXTRA;

  static final int COLUMN_HALF = 1 << (COLUMN - 1);

  /** What a sum of a row is shifted by: both directions together make samples 8 times as large. */
  static final int ROW = BITS + EXTRA + 3;

  /** Added to a row's sums: for rounding, and since 0 means half bright (A.3.1). */
  static final int ROW_BIAS = (1 << (ROW - 1)) + (128 << ROW);

  private static final InverseDct[] ALL = {
    new InverseDct1(),
    new InverseDct2(),
    new InverseDct3(),
    new InverseDct4(),
    new InverseDct5(),
    new InverseDct6(),
    new InverseDct7(),
    new InverseDct8()
  };

  /**
   * @param scale N, 1 to 8
   */
  static InverseDct of(int scale) {
    return ALL[scale - 1];
  }

  /** The square root of 2 times cos(k pi / 2N), as an integer. */
  static int cosine(int k, int n) {
    return (int) Math.round(Math.sqrt(2) * Math.cos(k * Math.PI / (2 * n)) * (1 << BITS));
  }

  /**
   * @param block the coefficients, N rows of N columns
   * @param last index in zigzag order of the last that may be other than zero
   * @param samples where the block's samples go
   * @param at where the first one goes
   * @param stride how far apart its rows are
   */
  abstract void transform(int[] block, int last, byte[] samples, int at, int stride);

  /** All samples alike, as the DC coefficient says. */
  static void fill(int size, int dc, byte[] samples, int at, int stride) {
    byte sample = clamp(((dc + 4) >> 3) + 128);
    for (int row = 0, to = at; row < size; row++, to += stride) {
      for (int x = 0; x < size; x++) {
        samples[to + x] = sample;
      }
    }
  }

  static byte clamp(int value) {
    return (byte) Math.max(0, Math.min(255, value));
  }
}
