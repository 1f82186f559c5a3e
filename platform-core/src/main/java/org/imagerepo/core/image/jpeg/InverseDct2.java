package org.imagerepo.core.image.jpeg;

/** Two by two samples of each block. */
final class InverseDct2 extends InverseDct {
  private static final int HALF = 4 + (128 << 3);

  @Override
  void transform(int[] block, int last, byte[] samples, int at, int stride) {
    int left = block[0] + block[2] + HALF;
    int leftLower = block[0] - block[2] + HALF;
    int right = block[1] + block[3];
    int rightLower = block[1] - block[3];
    samples[at] = clamp((left + right) >> 3);
    samples[at + 1] = clamp((left - right) >> 3);
    samples[at + stride] = clamp((leftLower + rightLower) >> 3);
    samples[at + stride + 1] = clamp((leftLower - rightLower) >> 3);
  }
}
