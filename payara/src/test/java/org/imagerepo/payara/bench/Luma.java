package org.imagerepo.payara.bench;

import java.awt.image.BufferedImage;

/**
 * Brightness of an image, 0 to 255, row by row.
 *
 * @param width in pixels
 * @param height in pixels
 * @param values one for each pixel
 */
@SuppressWarnings("ArrayRecordComponent")
record Luma(int width, int height, float[] values) {

  /** By ITU-R BT.601, as JPEG has it. */
  static Luma of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    float[] values = new float[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int rgb = row[x];
        values[y * width + x] =
            0.299f * (rgb >> 16 & 0xff) + 0.587f * (rgb >> 8 & 0xff) + 0.114f * (rgb & 0xff);
      }
    }
    return new Luma(width, height, values);
  }

  /** With rows and columns exchanged. */
  Luma transposed() {
    float[] turned = new float[values.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[x * height + y] = values[y * width + x];
      }
    }
    return new Luma(height, width, turned);
  }
}
