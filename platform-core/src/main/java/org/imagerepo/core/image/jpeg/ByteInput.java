package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** The file's bytes in order, through a buffer of fixed size. */
final class ByteInput {
  private static final int SIZE = 64 * 1024;

  private final ImageInputStream in;

  /** What is buffered: from {@link #at} to {@link #end}. */
  final byte[] buffer = new byte[SIZE];

  int at;
  int end;

  /**
   * @param in read from where it stands; its position means nothing afterwards
   */
  ByteInput(ImageInputStream in) {
    this.in = in;
  }

  /** Reads more once everything buffered is used; says whether there is any. */
  boolean more() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, in.read(buffer, 0, SIZE));
    return end > 0;
  }

  /** The next byte, 0 to 255. */
  int next() throws IOException {
    if (!more()) {
      throw new DamagedJpegException("it ends before its picture does");
    }
    return buffer[at++] & 0xff;
  }

  int nextShort() throws IOException {
    return next() << 8 | next();
  }

  void skip(int count) throws IOException {
    int left = count;
    while (left > 0) {
      if (!more()) {
        throw new DamagedJpegException("it ends before its picture does");
      }
      int step = Math.min(left, end - at);
      at += step;
      left -= step;
    }
  }

  /**
   * The next marker's second byte; whatever comes before it is skipped, as sloppy writers leave
   * bytes there (T.81 B.1.1.2 allows fill bytes alone).
   */
  int nextMarker() throws IOException {
    while (true) {
      int value = next();
      while (value == 0xff) {
        value = next();
        if (value != 0xff && value != 0) {
          return value;
        }
      }
    }
  }
}
