package org.imagerepo.plugins.turbo;

import java.nio.ByteBuffer;

/**
 * What libjpeg-turbo decodes faster than the platform: of sequential photos those that stay large,
 * since it has vector instructions for the whole size; a small picture needs few of a block's
 * frequencies, and the platform goes over the others without their values. It reads the scans of
 * progressive photos coefficient by coefficient, which takes longer at any size.
 */
final class Worth {
  private static final int SMALLEST = 5;

  private static final int SOF0 = 0xc0;
  private static final int SOF2 = 0xc2;
  private static final int SOF15 = 0xcf;
  private static final int DHT = 0xc4;
  private static final int JPG = 0xc8;
  private static final int DAC = 0xcc;

  private Worth() {}

  /**
   * @param eighths of its size at which it is wanted
   */
  static boolean isLarge(int eighths) {
    return eighths >= SMALLEST;
  }

  /**
   * Whether the file's frame is progressive (T.81 B.2.2). What isn't as it should be is not.
   *
   * @param file all of it
   */
  static boolean isProgressive(ByteBuffer file) {
    int at = 2;
    while (at >= 0 && at + 4 <= file.limit() && file.get(at) == -1) {
      int marker = file.get(at + 1) & 0xff;
      if (marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC) {
        return marker == SOF2;
      }
      int length = (file.get(at + 2) & 0xff) << 8 | file.get(at + 3) & 0xff;
      at += marker == 0xff ? 1 : 2 + length;
    }
    return false;
  }
}
