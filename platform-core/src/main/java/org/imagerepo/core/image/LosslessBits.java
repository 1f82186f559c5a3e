package org.imagerepo.core.image;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** Bits of a lossless WebP picture, the least significant first (RFC 9649, 3.2). */
final class LosslessBits {
  private final ImageInputStream in;
  private final byte[] buffer = new byte[4096];
  private long left;
  private int at;
  private int size;
  private long bits;
  private int count;

  /**
   * @param in stands where the picture begins, and is read by nobody else meanwhile
   * @param length of the picture, in bytes
   */
  LosslessBits(ImageInputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  /**
   * The next bits as a number.
   *
   * @param wanted how many, 0 to 32
   * @throws EOFException if the picture has fewer
   */
  int read(int wanted) throws IOException {
    while (count < wanted) {
      bits |= (long) next() << count;
      count += 8;
    }
    int value = (int) (bits & (1L << wanted) - 1);
    bits >>>= wanted;
    count -= wanted;
    return value;
  }

  private int next() throws IOException {
    if (at == size) {
      size = left > 0 ? in.read(buffer, 0, (int) Math.min(left, buffer.length)) : 0;
      if (size <= 0) {
        throw new EOFException("its picture ends too early");
      }
      left -= size;
      at = 0;
    }
    return buffer[at++] & 0xff;
  }
}
