package org.imagerepo.core.image.jpeg;

/** Seven by seven samples of each block. */
final class InverseDct7 extends InverseDct {
  private static final int C0 = cosine(0, 7);
  private static final int C1 = cosine(1, 7);
  private static final int C2 = cosine(2, 7);
  private static final int C3 = cosine(3, 7);
  private static final int C4 = cosine(4, 7);
  private static final int C5 = cosine(5, 7);
  private static final int C6 = cosine(6, 7);

  @Override
  void transform(int[] block, int last, byte[] samples, int at, int stride) {
    if (last == 0) {
      fill(7, block[0], samples, at, stride);
      return;
    }
    for (int x = 0; x < 7; x++) {
      column(block, x);
    }
    for (int y = 0, to = at; y < 49; y += 7, to += stride) {
      row(block, y, samples, to);
    }
  }

  private static void column(int[] block, int x) {
    int dc = (block[x] << BITS) + COLUMN_HALF;
    int k1 = block[x + 7];
    int k2 = block[x + 14];
    int k3 = block[x + 21];
    int k4 = block[x + 28];
    int k5 = block[x + 35];
    int k6 = block[x + 42];
    int even0 = dc + k2 * C2 + k4 * C4 + k6 * C6;
    int even1 = dc + k2 * C6 - k4 * C2 - k6 * C4;
    int even2 = dc - k2 * C4 - k4 * C6 + k6 * C2;
    int odd0 = k1 * C1 + k3 * C3 + k5 * C5;
    int odd1 = k1 * C3 - k3 * C5 - k5 * C1;
    int odd2 = k1 * C5 - k3 * C1 + k5 * C3;
    block[x] = (even0 + odd0) >> COLUMN;
    block[x + 7] = (even1 + odd1) >> COLUMN;
    block[x + 14] = (even2 + odd2) >> COLUMN;
    block[x + 21] = (dc + (k4 - k2 - k6) * C0) >> COLUMN;
    block[x + 28] = (even2 - odd2) >> COLUMN;
    block[x + 35] = (even1 - odd1) >> COLUMN;
    block[x + 42] = (even0 - odd0) >> COLUMN;
  }

  private static void row(int[] block, int y, byte[] samples, int to) {
    int dc = (block[y] << BITS) + ROW_BIAS;
    int k1 = block[y + 1];
    int k2 = block[y + 2];
    int k3 = block[y + 3];
    int k4 = block[y + 4];
    int k5 = block[y + 5];
    int k6 = block[y + 6];
    int even0 = dc + k2 * C2 + k4 * C4 + k6 * C6;
    int even1 = dc + k2 * C6 - k4 * C2 - k6 * C4;
    int even2 = dc - k2 * C4 - k4 * C6 + k6 * C2;
    int odd0 = k1 * C1 + k3 * C3 + k5 * C5;
    int odd1 = k1 * C3 - k3 * C5 - k5 * C1;
    int odd2 = k1 * C5 - k3 * C1 + k5 * C3;
    samples[to] = clamp((even0 + odd0) >> ROW);
    samples[to + 1] = clamp((even1 + odd1) >> ROW);
    samples[to + 2] = clamp((even2 + odd2) >> ROW);
    samples[to + 3] = clamp((dc + (k4 - k2 - k6) * C0) >> ROW);
    samples[to + 4] = clamp((even2 - odd2) >> ROW);
    samples[to + 5] = clamp((even1 - odd1) >> ROW);
    samples[to + 6] = clamp((even0 - odd0) >> ROW);
  }
}
