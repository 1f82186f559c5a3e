package org.imagerepo.core.image.jpeg;

/** Three by three samples of each block. */
final class InverseDct3 extends InverseDct {
  private static final int C1 = cosine(1, 3);
  private static final int C2 = cosine(2, 3);

  @Override
  void transform(int[] block, int last, byte[] samples, int at, int stride) {
    if (last == 0) {
      fill(3, block[0], samples, at, stride);
      return;
    }
    for (int x = 0; x < 3; x++) {
      int dc = (block[x] << BITS) + COLUMN_HALF;
      int even = block[x + 6] * C2;
      int odd = block[x + 3] * C1;
      block[x] = (dc + even + odd) >> COLUMN;
      block[x + 3] = (dc - 2 * even) >> COLUMN;
      block[x + 6] = (dc + even - odd) >> COLUMN;
    }
    for (int y = 0, to = at; y < 9; y += 3, to += stride) {
      int dc = (block[y] << BITS) + ROW_BIAS;
      int even = block[y + 2] * C2;
      int odd = block[y + 1] * C1;
      samples[to] = clamp((dc + even + odd) >> ROW);
      samples[to + 1] = clamp((dc - 2 * even) >> ROW);
      samples[to + 2] = clamp((dc + even - odd) >> ROW);
    }
  }
}
