package org.imagerepo.core.image;

import org.imagerepo.core.image.RefusedImageException.Reason;

/** Counts the pixels a file declares, and refuses it as soon as there are too many. */
final class PixelAllowance {
  private final long max;
  private long taken;

  /**
   * @param max pixels of all frames together
   */
  PixelAllowance(long max) {
    this.max = max;
  }

  /**
   * Counts one frame.
   *
   * @param width at least 1
   * @param height at least 1
   */
  void take(ImageFormat format, long width, long height) throws RefusedImageException {
    take(format, width, height, 1);
  }

  /**
   * Counts frames of one size.
   *
   * @param width at least 1
   * @param height at least 1
   * @param frames from 1 to 2^32
   */
  void take(ImageFormat format, long width, long height, long frames) throws RefusedImageException {
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw RefusedImageException.unreadable(
          format.title(), "it claims a size of " + width + " x " + height + " pixels");
    }
    // Neither factor exceeds 31 bits and max - taken is never negative: no overflow.
    if (width * height > (max - taken) / frames) {
      throw new RefusedImageException(
          Reason.TOO_MANY_PIXELS,
          String.format(
              "This image has too many pixels: %d x %d%s, but %.1f megapixels are allowed"
                  + " altogether. Make it smaller and send it again.",
              width, height, taken > 0 || frames > 1 ? " in each of many frames" : "", max / 1e6));
    }
    taken += width * height * frames;
  }
}
