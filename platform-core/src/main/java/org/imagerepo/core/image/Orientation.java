package org.imagerepo.core.image;

import java.awt.image.BufferedImage;

/** Stands images upright by their EXIF orientation. */
final class Orientation {
  /** Edge in pixels of the squares that are turned at once, so that both sides stay in cache. */
  private static final int TILE = 32;

  private Orientation() {}

  /**
   * @param orientation 1 to 8
   * @return the image itself if it is upright already, else a new one
   */
  static BufferedImage upright(BufferedImage bgr, int orientation) {
    if (orientation == ExifOrientation.UPRIGHT) {
      return bgr;
    }
    int w = bgr.getWidth();
    int h = bgr.getHeight();
    int last = w * h - 1;
    // In pixels: where the upright image's first pixel is stored, and how far apart are those of
    // neighbours in a row and in a column.
    return switch (orientation) {
      case 2 -> turn(bgr, w, h, w - 1, -1, w);
      case 3 -> turn(bgr, w, h, last, -1, -w);
      case 4 -> turn(bgr, w, h, last - w + 1, 1, -w);
      case 5 -> turn(bgr, h, w, 0, w, 1);
      case 6 -> turn(bgr, h, w, last - w + 1, -w, 1);
      case 7 -> turn(bgr, h, w, last, -w, -1);
      case 8 -> turn(bgr, h, w, w - 1, w, -1);
      default -> throw new IllegalArgumentException("orientation must be 1 to 8");
    };
  }

  private static BufferedImage turn(
      BufferedImage bgr, int width, int height, int first, int stepX, int stepY) {
    BufferedImage upright = BgrImage.of(width, height);
    byte[] from = BgrImage.bytes(bgr);
    byte[] to = BgrImage.bytes(upright);
    for (int top = 0; top < height; top += TILE) {
      int bottom = Math.min(height, top + TILE);
      for (int left = 0; left < width; left += TILE) {
        int right = Math.min(width, left + TILE);
        for (int y = top; y < bottom; y++) {
          int source = (first + left * stepX + y * stepY) * 3;
          int target = (y * width + left) * 3;
          for (int x = left; x < right; x++, source += stepX * 3, target += 3) {
            to[target] = from[source];
            to[target + 1] = from[source + 1];
            to[target + 2] = from[source + 2];
          }
        }
      }
    }
    return upright;
  }
}
