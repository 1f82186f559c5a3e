package org.imagerepo.plugins.resize;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.YccImage;

/** Turns planes into pixels (T.871 section 7), for encoders that take nothing else. */
final class BgrPixels {
  private static final int BITS = 16;
  private static final int HALF = 1 << BITS - 1;
  private static final int RED_OF_RED = factor(1.402);
  private static final int GREEN_OF_RED = factor(0.714136);
  private static final int GREEN_OF_BLUE = factor(0.344136);
  private static final int BLUE_OF_BLUE = factor(1.772);

  private BgrPixels() {}

  private static int factor(double value) {
    return (int) Math.round(value * (1 << BITS));
  }

  /**
   * Each sample of colour is repeated, not smoothed: an encoder that halves it again then finds
   * just what was there.
   *
   * @param image its colour half as wide and high, rounded up
   */
  static BufferedImage of(YccImage image) {
    int width = image.width();
    BufferedImage pixels = new BufferedImage(width, image.height(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] bgr = ((DataBufferByte) pixels.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < image.height(); y++) {
      if (image.chroma().isPresent()) {
        colour(image.luma(), image.chroma().get(), y, bgr);
      } else {
        grey(image.luma(), y, bgr);
      }
    }
    return pixels;
  }

  private static void colour(Plane luma, YccImage.Chroma chroma, int y, byte[] bgr) {
    int from = y * luma.stride();
    int blueAt = y / 2 * chroma.blue().stride();
    int redAt = y / 2 * chroma.red().stride();
    for (int x = 0, to = 3 * y * luma.width(); x < luma.width(); x++, to += 3) {
      int bright = (luma.samples()[from + x] & 0xff) << BITS;
      int blue = (chroma.blue().samples()[blueAt + x / 2] & 0xff) - 128;
      int red = (chroma.red().samples()[redAt + x / 2] & 0xff) - 128;
      bgr[to] = clamped(bright + BLUE_OF_BLUE * blue);
      bgr[to + 1] = clamped(bright - GREEN_OF_BLUE * blue - GREEN_OF_RED * red);
      bgr[to + 2] = clamped(bright + RED_OF_RED * red);
    }
  }

  private static byte clamped(int value) {
    return (byte) Math.max(0, Math.min(255, value + HALF >> BITS));
  }

  private static void grey(Plane luma, int y, byte[] bgr) {
    int from = y * luma.stride();
    for (int x = 0, to = 3 * y * luma.width(); x < luma.width(); x++, to += 3) {
      byte sample = luma.samples()[from + x];
      bgr[to] = sample;
      bgr[to + 1] = sample;
      bgr[to + 2] = sample;
    }
  }
}
