package org.imagerepo.plugins.dl4j.tag;

/** Which samples of a line make up each sample of a shorter or longer one, and how much. */
final class Taps {
  private final int[] first;
  private final float[][] weights;

  private Taps(int[] first, float[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  /**
   * A triangle over each new sample's centre, at least as wide as one old sample.
   *
   * @param from how many samples there are
   * @param begin where the wanted part of them begins, in [0,1)
   * @param length how much of them is wanted, in (0,1]
   * @param to how many samples there shall be
   */
  static Taps of(int from, double begin, double length, int to) {
    double step = from * length / to;
    double origin = from * begin;
    double reach = Math.max(1, step);
    int[] first = new int[to];
    float[][] weights = new float[to][];
    for (int i = 0; i < to; i++) {
      double centre = origin + (i + 0.5) * step - 0.5;
      int low = Math.max(0, (int) Math.ceil(centre - reach));
      int end = Math.min(from - 1, (int) Math.floor(centre + reach));
      double[] shares = new double[end - low + 1];
      double sum = 0;
      for (int k = 0; k < shares.length; k++) {
        shares[k] = 1 - Math.abs(low + k - centre) / reach;
        sum += shares[k];
      }
      first[i] = low;
      weights[i] = new float[shares.length];
      for (int k = 0; k < shares.length; k++) {
        weights[i][k] = (float) (sum > 0 ? shares[k] / sum : 1. / shares.length);
      }
    }
    return new Taps(first, weights);
  }

  int first(int to) {
    return first[to];
  }

  int count(int to) {
    return weights[to].length;
  }

  float weight(int to, int tap) {
    return weights[to][tap];
  }

  /** Scales a row of blue, green and red bytes into red, green and blue. */
  void apply(byte[] bgr, int row, int width, float[] into) {
    for (int x = 0, to = 0; x < first.length; x++, to += 3) {
      float red = 0;
      float green = 0;
      float blue = 0;
      int at = (row * width + first[x]) * 3;
      for (float weight : weights[x]) {
        blue += weight * (bgr[at] & 0xff);
        green += weight * (bgr[at + 1] & 0xff);
        red += weight * (bgr[at + 2] & 0xff);
        at += 3;
      }
      into[to] = red;
      into[to + 1] = green;
      into[to + 2] = blue;
    }
  }
}
