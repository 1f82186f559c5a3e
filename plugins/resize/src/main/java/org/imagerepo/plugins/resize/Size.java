package org.imagerepo.plugins.resize;

import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.YccImage;

/**
 * Of an image.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
record Size(int width, int height) {
  /** The largest of the same proportions that fits a square, but never larger than this one. */
  Size fitting(int edge) {
    int longer = Math.max(width, height);
    return longer <= edge ? this : new Size(scaled(width, edge), scaled(height, edge));
  }

  private int scaled(int side, int edge) {
    double factor = (double) edge / Math.max(width, height);
    return (int) Math.max(1, Math.round(side * factor));
  }

  /** An image in this size, its colour half as wide and high, rounded up. */
  YccImage scale(YccImage image) {
    return new YccImage(
        PlaneScaler.scale(image.luma(), width, height),
        image.chroma().map(c -> new YccImage.Chroma(colour(c.blue()), colour(c.red()))));
  }

  private Plane colour(Plane plane) {
    return PlaneScaler.scale(plane, (width + 1) / 2, (height + 1) / 2);
  }
}
