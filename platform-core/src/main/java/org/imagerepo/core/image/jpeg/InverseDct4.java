package org.imagerepo.core.image.jpeg;

/** Four by four samples of each block. */
final class InverseDct4 extends InverseDct {
  private static final int C1 = cosine(1, 4);
  private static final int C3 = cosine(3, 4);

  @Override
  void transform(int[] block, int last, byte[] samples, int at, int stride) {
    if (last == 0) {
      fill(4, block[0], samples, at, stride);
      return;
    }
    for (int x = 0; x < 4; x++) {
      int outer = ((block[x] + block[x + 8]) << BITS) + COLUMN_HALF;
      int inner = ((block[x] - block[x + 8]) << BITS) + COLUMN_HALF;
      int oddOuter = block[x + 4] * C1 + block[x + 12] * C3;
      int oddInner = block[x + 4] * C3 - block[x + 12] * C1;
      block[x] = (outer + oddOuter) >> COLUMN;
      block[x + 4] = (inner + oddInner) >> COLUMN;
      block[x + 8] = (inner - oddInner) >> COLUMN;
      block[x + 12] = (outer - oddOuter) >> COLUMN;
    }
    for (int y = 0, to = at; y < 16; y += 4, to += stride) {
      int outer = ((block[y] + block[y + 2]) << BITS) + ROW_BIAS;
      int inner = ((block[y] - block[y + 2]) << BITS) + ROW_BIAS;
      int oddOuter = block[y + 1] * C1 + block[y + 3] * C3;
      int oddInner = block[y + 1] * C3 - block[y + 3] * C1;
      samples[to] = clamp((outer + oddOuter) >> ROW);
      samples[to + 1] = clamp((inner + oddInner) >> ROW);
      samples[to + 2] = clamp((inner - oddInner) >> ROW);
      samples[to + 3] = clamp((outer - oddOuter) >> ROW);
    }
  }
}
