package org.imagerepo.core.redaction;

/** EXIF data that say nothing but how to hold the picture. */
final class OrientationExif {
  /** As stored is upright: nothing needs to be said. */
  static final int UPRIGHT = 1;

  private OrientationExif() {}

  /** A TIFF structure of one directory with one entry (EXIF 2.32, 4.6.4: tag 0x0112, SHORT). */
  static byte[] of(int orientation) {
    return new byte[] {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // big-endian; the directory follows
      0,
      1, // one entry
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0, // orientation
      0,
      0,
      0,
      0 // no further directory
    };
  }
}
