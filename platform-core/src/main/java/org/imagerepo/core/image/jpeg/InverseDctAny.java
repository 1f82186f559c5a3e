package org.imagerepo.core.image.jpeg;

/** Any number of samples of each block, by multiplying with a matrix. */
final class InverseDctAny extends InverseDct {
  private final int size;

  /** For each sample of the first half what each frequency adds. */
  private final int[][] factors;

  InverseDctAny(int size) {
    this.size = size;
    this.factors = new int[(size + 1) / 2][size];
    for (int n = 0; n < factors.length; n++) {
      factors[n][0] = 1 << BITS;
      for (int k = 1; k < size; k++) {
        factors[n][k] = cosine((2 * n + 1) * k, size);
      }
    }
  }

  @Override
  void transform(int[] block, int last, byte[] samples, int at, int stride) {
    if (last == 0) {
      fill(size, block[0], samples, at, stride);
      return;
    }
    int[] sums = new int[8];
    for (int x = 0; x < size; x++) {
      sum(block, x, size, COLUMN_HALF, sums);
      for (int y = 0; y < size; y++) {
        block[y * size + x] = sums[y] >> COLUMN;
      }
    }
    for (int y = 0, to = at; y < size; y++, to += stride) {
      sum(block, y * size, 1, ROW_BIAS, sums);
      for (int x = 0; x < size; x++) {
        samples[to + x] = clamp(sums[x] >> ROW);
      }
    }
  }

  private void sum(int[] block, int from, int step, int bias, int[] sums) {
    for (int n = 0; n < factors.length; n++) {
      int[] factor = factors[n];
      int even = bias;
      int odd = 0;
      for (int k = 0, i = from; k < size; k += 2, i += 2 * step) {
        even += block[i] * factor[k];
      }
      for (int k = 1, i = from + step; k < size; k += 2, i += 2 * step) {
        odd += block[i] * factor[k];
      }
      sums[size - 1 - n] = even - odd;
      sums[n] = even + odd;
    }
  }
}
