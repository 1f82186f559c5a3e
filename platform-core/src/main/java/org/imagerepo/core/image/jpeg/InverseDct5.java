package org.imagerepo.core.image.jpeg;

/** Five by five samples of each block. */
final class InverseDct5 extends InverseDct {
  private static final int C0 = cosine(0, 5);
  private static final int C1 = cosine(1, 5);
  private static final int C2 = cosine(2, 5);
  private static final int C3 = cosine(3, 5);
  private static final int C4 = cosine(4, 5);

  @Override
  void transform(int[] block, int last, byte[] samples, int at, int stride) {
    if (last == 0) {
      fill(5, block[0], samples, at, stride);
      return;
    }
    for (int x = 0; x < 5; x++) {
      column(block, x);
    }
    for (int y = 0, to = at; y < 25; y += 5, to += stride) {
      row(block, y, samples, to);
    }
  }

  private static void column(int[] block, int x) {
    int dc = (block[x] << BITS) + COLUMN_HALF;
    int k1 = block[x + 5];
    int k2 = block[x + 10];
    int k3 = block[x + 15];
    int k4 = block[x + 20];
    int even0 = dc + k2 * C2 + k4 * C4;
    int even1 = dc - k2 * C4 - k4 * C2;
    int odd0 = k1 * C1 + k3 * C3;
    int odd1 = k1 * C3 - k3 * C1;
    block[x] = (even0 + odd0) >> COLUMN;
    block[x + 5] = (even1 + odd1) >> COLUMN;
    block[x + 10] = (dc + (k4 - k2) * C0) >> COLUMN;
    block[x + 15] = (even1 - odd1) >> COLUMN;
    block[x + 20] = (even0 - odd0) >> COLUMN;
  }

  private static void row(int[] block, int y, byte[] samples, int to) {
    int dc = (block[y] << BITS) + ROW_BIAS;
    int k1 = block[y + 1];
    int k2 = block[y + 2];
    int k3 = block[y + 3];
    int k4 = block[y + 4];
    int even0 = dc + k2 * C2 + k4 * C4;
    int even1 = dc - k2 * C4 - k4 * C2;
    int odd0 = k1 * C1 + k3 * C3;
    int odd1 = k1 * C3 - k3 * C1;
    samples[to] = clamp((even0 + odd0) >> ROW);
    samples[to + 1] = clamp((even1 + odd1) >> ROW);
    samples[to + 2] = clamp((dc + (k4 - k2) * C0) >> ROW);
    samples[to + 3] = clamp((even1 - odd1) >> ROW);
    samples[to + 4] = clamp((even0 - odd0) >> ROW);
  }
}
