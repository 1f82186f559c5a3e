package org.imagerepo.plugins.resize;

import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;

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

  /**
   * An image in this size.
   *
   * @return the image itself if it has this size already: don't draw on it
   */
  BufferedImage scale(BufferedImage image) throws IOException {
    if (image.getWidth() == width && image.getHeight() == height) {
      return image;
    }
    return Thumbnails.of(image)
        .forceSize(width, height)
        .imageType(BufferedImage.TYPE_3BYTE_BGR)
        .asBufferedImage();
  }
}
