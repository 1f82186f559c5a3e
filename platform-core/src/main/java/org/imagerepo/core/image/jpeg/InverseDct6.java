package org.imagerepo.core.image.jpeg;

/** Six by six samples of each block. */
final class InverseDct6 extends InverseDct {
  private static final int C1 = cosine(1, 6);
  private static final int C2 = cosine(2, 6);
  private static final int C3 = cosine(3, 6);
  private static final int C4 = cosine(4, 6);
  private static final int C5 = cosine(5, 6);

  @Override
  void transform(int[] block, int last, byte[] samples, int at, int stride) {
    if (last == 0) {
      fill(6, block[0], samples, at, stride);
      return;
    }
    for (int x = 0; x < 6; x++) {
      column(block, x);
    }
    for (int y = 0, to = at; y < 36; y += 6, to += stride) {
      row(block, y, samples, to);
    }
  }

  private static void column(int[] block, int x) {
    int dc = (block[x] << BITS) + COLUMN_HALF;
    int k1 = block[x + 6];
    int k3 = block[x + 18];
    int k5 = block[x + 30];
    int outer = block[x + 12] * C2;
    int both = block[x + 24] * C4;
    int odd0 = k1 * C1 + k3 * C3 + k5 * C5;
    int odd1 = (k1 - k3 - k5) * C3;
    int odd2 = k1 * C5 - k3 * C3 + k5 * C1;
    block[x] = (dc + both + outer + odd0) >> COLUMN;
    block[x + 6] = (dc - 2 * both + odd1) >> COLUMN;
    block[x + 12] = (dc + both - outer + odd2) >> COLUMN;
    block[x + 18] = (dc + both - outer - odd2) >> COLUMN;
    block[x + 24] = (dc - 2 * both - odd1) >> COLUMN;
    block[x + 30] = (dc + both + outer - odd0) >> COLUMN;
  }

  private static void row(int[] block, int y, byte[] samples, int to) {
    int dc = (block[y] << BITS) + ROW_BIAS;
    int k1 = block[y + 1];
    int k3 = block[y + 3];
    int k5 = block[y + 5];
    int outer = block[y + 2] * C2;
    int both = block[y + 4] * C4;
    int odd0 = k1 * C1 + k3 * C3 + k5 * C5;
    int odd1 = (k1 - k3 - k5) * C3;
    int odd2 = k1 * C5 - k3 * C3 + k5 * C1;
    samples[to] = clamp((dc + both + outer + odd0) >> ROW);
    samples[to + 1] = clamp((dc - 2 * both + odd1) >> ROW);
    samples[to + 2] = clamp((dc + both - outer + odd2) >> ROW);
    samples[to + 3] = clamp((dc + both - outer - odd2) >> ROW);
    samples[to + 4] = clamp((dc - 2 * both - odd1) >> ROW);
    samples[to + 5] = clamp((dc + both + outer - odd0) >> ROW);
  }
}
