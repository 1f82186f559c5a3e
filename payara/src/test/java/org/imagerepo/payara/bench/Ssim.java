package org.imagerepo.payara.bench;

/**
 * Structural similarity of two images of one size, as Wang et al. (2004) define it: a Gaussian
 * window of 11 pixels with a standard deviation of 1.5, the mean over all places.
 */
final class Ssim {
  private static final int RADIUS = 5;
  private static final double SIGMA = 1.5;
  private static final double C1 = Math.pow(0.01 * 255, 2);
  private static final double C2 = Math.pow(0.03 * 255, 2);
  private static final float[] WINDOW = window();

  private Ssim() {}

  /** From -1 to 1; 1 means the same. */
  static double of(Luma a, Luma b) {
    if (a.width() != b.width() || a.height() != b.height()) {
      throw new IllegalArgumentException("the images must be of one size");
    }
    Luma meanA = blur(a);
    Luma meanB = blur(b);
    Luma meanAa = blur(product(a, a));
    Luma meanBb = blur(product(b, b));
    Luma meanAb = blur(product(a, b));
    double sum = 0;
    int count = meanA.values().length;
    for (int i = 0; i < count; i++) {
      double ma = meanA.values()[i];
      double mb = meanB.values()[i];
      double varianceA = meanAa.values()[i] - ma * ma;
      double varianceB = meanBb.values()[i] - mb * mb;
      double covariance = meanAb.values()[i] - ma * mb;
      sum +=
          (2 * ma * mb + C1)
              * (2 * covariance + C2)
              / ((ma * ma + mb * mb + C1) * (varianceA + varianceB + C2));
    }
    return sum / count;
  }

  private static Luma product(Luma a, Luma b) {
    float[] values = new float[a.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = a.values()[i] * b.values()[i];
    }
    return new Luma(a.width(), a.height(), values);
  }

  /** Weighted means wherever the window fits. */
  private static Luma blur(Luma image) {
    return blurRows(blurRows(image).transposed()).transposed();
  }

  private static Luma blurRows(Luma image) {
    int width = image.width() - 2 * RADIUS;
    float[] values = new float[width * image.height()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < width; x++) {
        float sum = 0;
        for (int i = 0; i < WINDOW.length; i++) {
          sum += WINDOW[i] * image.values()[y * image.width() + x + i];
        }
        values[y * width + x] = sum;
      }
    }
    return new Luma(width, image.height(), values);
  }

  private static float[] window() {
    float[] window = new float[2 * RADIUS + 1];
    double sum = 0;
    for (int i = -RADIUS; i <= RADIUS; i++) {
      sum += Math.exp(-i * i / (2 * SIGMA * SIGMA));
    }
    for (int i = -RADIUS; i <= RADIUS; i++) {
      window[i + RADIUS] = (float) (Math.exp(-i * i / (2 * SIGMA * SIGMA)) / sum);
    }
    return window;
  }
}
