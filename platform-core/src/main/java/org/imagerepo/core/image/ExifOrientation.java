package org.imagerepo.core.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/** Finds the orientation in EXIF data. EXIF that makes no sense says nothing, and harms nobody. */
final class ExifOrientation {
  /** As stored is upright. */
  static final int UPRIGHT = 1;

  static final int TAG = 0x0112;

  private ExifOrientation() {}

  /**
   * @param base where the TIFF structure in the EXIF data begins
   * @return 1 to 8; upright if nothing else is said
   */
  static int read(ImageInputStream in, long base) throws IOException {
    ByteOrder before = in.getByteOrder();
    try {
      long first = Ifd.first(in, base);
      return first == 0 ? UPRIGHT : of(Ifd.read(in, base, first));
    } catch (EOFException | RefusedImageException e) {
      return UPRIGHT;
    } finally {
      in.setByteOrder(before);
    }
  }

  static int of(Ifd directory) throws IOException {
    long value = directory.number(TAG).orElse(UPRIGHT);
    return value >= 1 && value <= 8 ? (int) value : UPRIGHT;
  }
}
