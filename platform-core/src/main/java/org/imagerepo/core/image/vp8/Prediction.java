package org.imagerepo.core.image.vp8;

import java.util.Arrays;

/** What a block of 16 x 16 or 8 x 8 samples looks like by its neighbours (RFC 6386, 12.2). */
final class Prediction {
  private static final int UNKNOWN = 128;

  private Prediction() {}

  /**
   * @param at where the block is; its neighbours lie around it
   * @param edge 16 or 8
   * @param hasAbove whether there are blocks above
   * @param hasLeft whether there are blocks on the left
   */
  static void predict(
      int mode, byte[] samples, int at, int stride, int edge, boolean hasAbove, boolean hasLeft) {
    switch (mode) {
      case Macroblock.TRUE_MOTION -> trueMotion(samples, at, stride, edge);
      case Macroblock.VERTICAL -> {
        for (int y = 0; y < edge; y++) {
          System.arraycopy(samples, at - stride, samples, at + y * stride, edge);
        }
      }
      case Macroblock.HORIZONTAL -> {
        for (int y = 0; y < edge; y++) {
          int row = at + y * stride;
          Arrays.fill(samples, row, row + edge, samples[row - 1]);
        }
      }
      default -> {
        byte mean = mean(samples, at, stride, edge, hasAbove, hasLeft);
        for (int y = 0; y < edge; y++) {
          int row = at + y * stride;
          Arrays.fill(samples, row, row + edge, mean);
        }
      }
    }
  }

  private static byte mean(
      byte[] samples, int at, int stride, int edge, boolean hasAbove, boolean hasLeft) {
    int count = (hasAbove ? edge : 0) + (hasLeft ? edge : 0);
    if (count == 0) {
      return (byte) UNKNOWN;
    }
    int sum = count / 2;
    for (int i = 0; i < edge; i++) {
      sum += hasAbove ? samples[at - stride + i] & 0xff : 0;
      sum += hasLeft ? samples[at + i * stride - 1] & 0xff : 0;
    }
    return (byte) (sum / count);
  }

  /** What is on the left, and what is above less the corner. */
  static void trueMotion(byte[] samples, int at, int stride, int edge) {
    int corner = samples[at - stride - 1] & 0xff;
    for (int y = 0; y < edge; y++) {
      int row = at + y * stride;
      int difference = (samples[row - 1] & 0xff) - corner;
      for (int x = 0; x < edge; x++) {
        int above = samples[at - stride + x] & 0xff;
        samples[row + x] = InverseTransform.clamp(above + difference);
      }
    }
  }
}
