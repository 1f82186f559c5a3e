package org.imagerepo.plugins.turbo;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

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
   * Whether the file's frame is progressive (T.81 B.2.2); reads no more of it than its headers.
   * What isn't as it should be is not.
   */
  static boolean isProgressive(Path file) throws IOException {
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      in.seek(2);
      while (in.read() == 0xff) {
        int marker = in.readUnsignedByte();
        if (marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC) {
          return marker == SOF2;
        }
        long at = in.getStreamPosition();
        in.seek(marker == 0xff ? at - 1 : at + in.readUnsignedShort());
      }
      return false;
    } catch (EOFException e) {
      return false;
    }
  }
}
