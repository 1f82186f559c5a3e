package org.imagerepo.core.image.jpeg;

import java.util.Arrays;

/**
 * Turns coefficients of a row of blocks into samples (T.81 A.3.3), at once in another size: of the
 * 64 frequencies of a block the lowest N x N make N x N samples, which is what the block looks like
 * at N/8 of its size, without any aliasing.
 *
 * <p>In integers, first all columns, then all rows. Each of N frequencies adds to the sample n its
 * coefficient times the square root of 2 times cos((2n + 1) k pi / 2N); what even and odd
 * frequencies add is the same, but for its sign, at both ends.
 *
 * <p>What is at one place of all blocks is kept side by side, and loops go along it and are short,
 * so that a compiler can turn them into vector instructions.
 */
final class InverseDct {
  /** Bits behind the point of weights. */
  private static final int BITS = 13;

  /** Bits behind the point between both directions. */
  private static final int EXTRA = 2;

  /** What a sum of a column is shifted by. */
  private static final int COLUMN = BITS - EXTRA;

  /** What a sum of a row is shifted by: both directions together make samples 8 times as large. */
  private static final int ROW = BITS + EXTRA + 3;

  /** Added to a row's sums, since 0 means half bright (A.3.1). */
  private static final int BRIGHT = 128 << ROW;

  private final int size;

  /** By sample and frequency. */
  private final int[][] weights;

  private final int[][] places;

  /** The line of places under way. */
  private final int[][] from = new int[8][];

  /** What comes out of it; its places become these then. */
  private final int[][] spare;

  /**
   * @param size N, 1 to 8
   * @param blocks in a row
   */
  InverseDct(int size, int blocks) {
    this.size = size;
    this.weights = new int[size][8];
    for (int n = 0; n < size; n++) {
      weights[n][0] = 1 << BITS;
      for (int k = 1; k < size; k++) {
        double cosine = Math.cos((2 * n + 1) * k * Math.PI / (2 * size));
        weights[n][k] = (int) Math.round(Math.sqrt(2) * cosine * (1 << BITS));
      }
    }
    this.places = new int[size * size + 1][blocks];
    this.spare = new int[size][blocks];
  }

  /** How many bytes one takes, for each block of its row. */
  static int bytesPerBlock(int size) {
    return (size * size + 1 + size) * Integer.BYTES;
  }

  /**
   * By place in a block, N lines of N: of all blocks the coefficient there, all zero at first and
   * after a {@link #transform}. One more place is for coefficients that aren't wanted.
   */
  int[][] places() {
    return places;
  }

  /** Makes a block's coefficients zero. */
  void clear(int block) {
    for (int[] place : places) {
      place[block] = 0;
    }
  }

  /**
   * Makes the samples of the row of blocks.
   *
   * @param samples where they go
   * @param at where the first one goes
   * @param stride how far apart rows of samples are
   */
  void transform(byte[] samples, int at, int stride) {
    for (int x = 0; x < size; x++) {
      line(x, size, 0, COLUMN);
    }
    for (int y = 0; y < size; y++) {
      line(y * size, 1, BRIGHT, ROW);
      for (int x = 0; x < size; x++) {
        int[] place = places[y * size + x];
        clamp(place);
        write(place, samples, at + y * stride + x, size);
      }
    }
    for (int[] place : places) {
      Arrays.fill(place, 0);
    }
  }

  /**
   * One direction.
   *
   * @param first where the line's first coefficient is
   * @param step how far apart they are
   * @param more added to each sum
   * @param shift bits by which it becomes smaller
   */
  private void line(int first, int step, int more, int shift) {
    for (int k = 0; k < 8; k++) {
      // What isn't there has no weight, so any will do.
      from[k] = places[first + (k < size ? k * step : 0)];
    }
    int bias = more + (1 << (shift - 1));
    for (int n = 0; 2 * n < size; n++) {
      if (size <= 4) {
        mixFour(from, weights[n], bias, shift, spare[n], spare[size - 1 - n]);
      } else {
        mixEight(from, weights[n], bias, shift, spare[n], spare[size - 1 - n]);
      }
    }
    for (int n = 0; n < size; n++) {
      places[first + n * step] = spare[n];
      spare[n] = from[n];
    }
  }

  private static void mixFour(
      int[][] from, int[] weights, int bias, int shift, int[] one, int[] other) {
    int[] k0 = from[0];
    int[] k1 = from[1];
    int[] k2 = from[2];
    int[] k3 = from[3];
    int w0 = weights[0];
    int w1 = weights[1];
    int w2 = weights[2];
    int w3 = weights[3];
    for (int i = 0; i < one.length; i++) {
      int even = k0[i] * w0 + k2[i] * w2 + bias;
      int odd = k1[i] * w1 + k3[i] * w3;
      one[i] = (even + odd) >> shift;
      other[i] = (even - odd) >> shift;
    }
  }

  private static void mixEight(
      int[][] from, int[] weights, int bias, int shift, int[] one, int[] other) {
    int[] k0 = from[0];
    int[] k1 = from[1];
    int[] k2 = from[2];
    int[] k3 = from[3];
    int[] k4 = from[4];
    int[] k5 = from[5];
    int[] k6 = from[6];
    int[] k7 = from[7];
    int w0 = weights[0];
    int w1 = weights[1];
    int w2 = weights[2];
    int w3 = weights[3];
    int w4 = weights[4];
    int w5 = weights[5];
    int w6 = weights[6];
    int w7 = weights[7];
    for (int i = 0; i < one.length; i++) {
      int even = k0[i] * w0 + k2[i] * w2 + k4[i] * w4 + k6[i] * w6 + bias;
      int odd = k1[i] * w1 + k3[i] * w3 + k5[i] * w5 + k7[i] * w7;
      one[i] = (even + odd) >> shift;
      other[i] = (even - odd) >> shift;
    }
  }

  /** To 0 to 255, without any branch. */
  private static void clamp(int[] samples) {
    for (int i = 0; i < samples.length; i++) {
      int value = samples[i];
      samples[i] = (value | (255 - value) >> 31) & ~(value >> 31);
    }
  }

  private static void write(int[] from, byte[] samples, int at, int step) {
    for (int i = 0, to = at; i < from.length; i++, to += step) {
      samples[to] = (byte) from[i];
    }
  }
}
