package org.imagerepo.plugins.resize;

/**
 * The weights of a Lanczos filter of three lobes along one axis: which samples make each new one,
 * and by how much. Beyond the edges there is nothing, so the weights there are those of the others.
 */
final class Lanczos {
  /** Bits behind the point of weights. */
  static final int BITS = 14;

  private static final int LOBES = 3;

  /** Loops take so many weights at a time. */
  static final int STEP = 4;

  private final int from;
  private final int to;
  private final int taps;
  private final int[] first;
  private final int[] weights;

  /**
   * @param from how many samples there are
   * @param to how many there shall be
   */
  Lanczos(int from, int to) {
    double scale = (double) from / to;
    double width = Math.max(1, scale);
    int most = Math.min(from, (int) (2 * LOBES * width) + 1);
    this.from = from;
    this.to = to;
    this.taps = (most + STEP - 1) / STEP * STEP;
    this.first = new int[to];
    this.weights = new int[to * taps];
    for (int i = 0; i < to; i++) {
      double middle = (i + 0.5) * scale;
      int begin = (int) Math.max(0, Math.ceil(middle - LOBES * width - 0.5));
      int end = (int) Math.min(from, Math.floor(middle + LOBES * width - 0.5) + 1);
      first[i] = begin;
      fill(i * taps, end - begin, begin + 0.5 - middle, width);
    }
  }

  private void fill(int at, int count, double distance, double width) {
    double[] exact = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      exact[i] = kernel((distance + i) / width);
      sum += exact[i];
    }
    int largest = at;
    int left = 1 << BITS;
    for (int i = 0; i < count; i++) {
      weights[at + i] = (int) Math.round(exact[i] / sum * (1 << BITS));
      left -= weights[at + i];
      largest = weights[at + i] > weights[largest] ? at + i : largest;
    }
    weights[largest] += left;
  }

  private static double kernel(double x) {
    if (x == 0) {
      return 1;
    }
    if (Math.abs(x) >= LOBES) {
      return 0;
    }
    double pi = Math.PI * x;
    return LOBES * Math.sin(pi) * Math.sin(pi / LOBES) / (pi * pi);
  }

  /** How many samples there are. */
  int from() {
    return from;
  }

  /** How many there shall be. */
  int to() {
    return to;
  }

  /**
   * How many weights each new sample has, those that are zero included: a multiple of {@value
   * #STEP}.
   */
  int taps() {
    return taps;
  }

  /** For each new sample the first one that makes it. */
  int[] first() {
    return first;
  }

  /** Weights of each new sample, one after the other; those behind the last sample are zero. */
  int[] weights() {
    return weights;
  }
}
