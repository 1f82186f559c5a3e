package org.imagerepo.payara.bench;

/** Reduces by a Lanczos filter of three lobes over all pixels: slow, and the best there is. */
final class Lanczos {
  private static final int LOBES = 3;

  private Lanczos() {}

  /** The image in another size, in each direction at most its own. */
  static Luma reduce(Luma image, int width, int height) {
    return reduceRows(reduceRows(image, width).transposed(), height).transposed();
  }

  private static Luma reduceRows(Luma image, int width) {
    double scale = (double) image.width() / width;
    float[] reduced = new float[width * image.height()];
    for (int x = 0; x < width; x++) {
      double centre = (x + 0.5) * scale;
      int from = Math.max(0, (int) Math.round(centre - LOBES * scale));
      int to = Math.min(image.width(), (int) Math.round(centre + LOBES * scale));
      float[] weights = weights(from, to, centre, scale);
      for (int y = 0; y < image.height(); y++) {
        float sum = 0;
        int start = y * image.width() + from;
        for (int i = 0; i < weights.length; i++) {
          sum += weights[i] * image.values()[start + i];
        }
        reduced[y * width + x] = Math.max(0, Math.min(255, sum));
      }
    }
    return new Luma(width, image.height(), reduced);
  }

  private static float[] weights(int from, int to, double centre, double scale) {
    double[] raw = new double[to - from];
    double sum = 0;
    for (int i = 0; i < raw.length; i++) {
      raw[i] = kernel((from + i + 0.5 - centre) / scale);
      sum += raw[i];
    }
    float[] weights = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      weights[i] = (float) (raw[i] / sum);
    }
    return weights;
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
}
