package org.imagerepo.core.image.jpeg;

/** One sample of each block: its mean. */
final class InverseDct1 extends InverseDct {
  @Override
  void transform(int[] block, int last, byte[] samples, int at, int stride) {
    samples[at] = clamp(((block[0] + 4) >> 3) + 128);
  }
}
