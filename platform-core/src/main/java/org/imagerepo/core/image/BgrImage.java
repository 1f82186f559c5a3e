package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Images of three bytes a pixel: blue, green, red, row by row without gaps. */
final class BgrImage {
  private BgrImage() {}

  static BufferedImage of(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
  }

  /** Its bytes themselves, not a copy. */
  static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
