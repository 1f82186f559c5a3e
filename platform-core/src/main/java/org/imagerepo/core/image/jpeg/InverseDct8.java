package org.imagerepo.core.image.jpeg;

/** All samples of each block. */
final class InverseDct8 extends InverseDct {
  private static final int C1 = cosine(1, 8);
  private static final int C2 = cosine(2, 8);
  private static final int C3 = cosine(3, 8);
  private static final int C5 = cosine(5, 8);
  private static final int C6 = cosine(6, 8);
  private static final int C7 = cosine(7, 8);

  /** Up to here in zigzag order, all coefficients are in the first four rows and columns. */
  private static final int LAST_OF_CORNER = 9;

  @Override
  void transform(int[] block, int last, byte[] samples, int at, int stride) {
    if (last == 0) {
      fill(8, block[0], samples, at, stride);
      return;
    }
    int columns = last <= LAST_OF_CORNER ? 4 : 8;
    for (int x = 0; x < columns; x++) {
      if (last <= LAST_OF_CORNER) {
        upperColumn(block, x);
      } else {
        column(block, x);
      }
    }
    for (int y = 0, to = at; y < 64; y += 8, to += stride) {
      row(block, y, samples, to);
    }
  }

  private static void upperColumn(int[] block, int x) {
    int dc = (block[x] << BITS) + COLUMN_HALF;
    int x1 = block[x + 8];
    int x2 = block[x + 16];
    int x3 = block[x + 24];
    int even2 = x2 * C2;
    int even6 = x2 * C6;
    put(
        block,
        x,
        dc + even2,
        dc + even6,
        dc - even6,
        dc - even2,
        x1 * C1 + x3 * C3,
        x1 * C3 - x3 * C7,
        x1 * C5 - x3 * C1,
        x1 * C7 - x3 * C5);
  }

  private static void column(int[] block, int x) {
    int x1 = block[x + 8];
    int x2 = block[x + 16];
    int x3 = block[x + 24];
    int x5 = block[x + 40];
    int x6 = block[x + 48];
    int x7 = block[x + 56];
    int sum = ((block[x] + block[x + 32]) << BITS) + COLUMN_HALF;
    int difference = ((block[x] - block[x + 32]) << BITS) + COLUMN_HALF;
    int even2 = x2 * C2 + x6 * C6;
    int even6 = x2 * C6 - x6 * C2;
    put(
        block,
        x,
        sum + even2,
        difference + even6,
        difference - even6,
        sum - even2,
        x1 * C1 + x3 * C3 + x5 * C5 + x7 * C7,
        x1 * C3 - x3 * C7 - x5 * C1 - x7 * C5,
        x1 * C5 - x3 * C1 + x5 * C7 + x7 * C3,
        x1 * C7 - x3 * C5 + x5 * C3 - x7 * C1);
  }

  private static void put(
      int[] block, int x, int e0, int e1, int e2, int e3, int o0, int o1, int o2, int o3) {
    block[x] = (e0 + o0) >> COLUMN;
    block[x + 8] = (e1 + o1) >> COLUMN;
    block[x + 16] = (e2 + o2) >> COLUMN;
    block[x + 24] = (e3 + o3) >> COLUMN;
    block[x + 32] = (e3 - o3) >> COLUMN;
    block[x + 40] = (e2 - o2) >> COLUMN;
    block[x + 48] = (e1 - o1) >> COLUMN;
    block[x + 56] = (e0 - o0) >> COLUMN;
  }

  private static void row(int[] block, int y, byte[] samples, int to) {
    int x1 = block[y + 1];
    int x2 = block[y + 2];
    int x3 = block[y + 3];
    int x5 = block[y + 5];
    int x6 = block[y + 6];
    int x7 = block[y + 7];
    int sum = ((block[y] + block[y + 4]) << BITS) + ROW_BIAS;
    int difference = ((block[y] - block[y + 4]) << BITS) + ROW_BIAS;
    int even2 = x2 * C2 + x6 * C6;
    int even6 = x2 * C6 - x6 * C2;
    int o0 = x1 * C1 + x3 * C3 + x5 * C5 + x7 * C7;
    int o1 = x1 * C3 - x3 * C7 - x5 * C1 - x7 * C5;
    int o2 = x1 * C5 - x3 * C1 + x5 * C7 + x7 * C3;
    int o3 = x1 * C7 - x3 * C5 + x5 * C3 - x7 * C1;
    samples[to] = clamp((sum + even2 + o0) >> ROW);
    samples[to + 1] = clamp((difference + even6 + o1) >> ROW);
    samples[to + 2] = clamp((difference - even6 + o2) >> ROW);
    samples[to + 3] = clamp((sum - even2 + o3) >> ROW);
    samples[to + 4] = clamp((sum - even2 - o3) >> ROW);
    samples[to + 5] = clamp((difference - even6 - o2) >> ROW);
    samples[to + 6] = clamp((difference + even6 - o1) >> ROW);
    samples[to + 7] = clamp((sum + even2 - o0) >> ROW);
  }
}
