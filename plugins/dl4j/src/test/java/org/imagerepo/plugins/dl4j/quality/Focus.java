package org.imagerepo.plugins.dl4j.quality;

import java.awt.image.BufferedImage;

/**
 * Where a photo is sharpest.
 *
 * @param x from the left, as a share of the width
 * @param y from the top, as a share of the height
 */
record Focus(double x, double y) {
  private static final int EDGE = 768;
  private static final int BLOCK = 32;

  static Focus of(BufferedImage image) {
    Picture grey = Picture.of(image, EDGE).grey();
    float[] values = grey.channels()[0];
    Focus sharpest = new Focus(0.5, 0.5);
    double most = -1;
    for (int top = 1; top + BLOCK < grey.height(); top += BLOCK / 2) {
      for (int left = 1; left + BLOCK < grey.width(); left += BLOCK / 2) {
        double detail = detail(values, grey.width(), left, top);
        if (detail > most) {
          most = detail;
          sharpest =
              new Focus((left + BLOCK / 2.) / grey.width(), (top + BLOCK / 2.) / grey.height());
        }
      }
    }
    return sharpest;
  }

  /** Sum of the Laplacian's magnitudes. */
  private static double detail(float[] values, int width, int left, int top) {
    double sum = 0;
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        int at = y * width + x;
        sum +=
            Math.abs(
                4 * values[at]
                    - values[at - 1]
                    - values[at + 1]
                    - values[at - width]
                    - values[at + width]);
      }
    }
    return sum;
  }
}
