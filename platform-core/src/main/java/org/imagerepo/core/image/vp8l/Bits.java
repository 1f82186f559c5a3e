package org.imagerepo.core.image.vp8l;

import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/**
 * Bits of a lossless WebP picture, the least significant first (RFC 9649, 3.2). Others may read the
 * same stream in turns.
 */
final class Bits {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final ImageInputStream in;
  private final byte[] buffer = new byte[4096];
  private long next;
  private long left;
  private int at;
  private int size;

  /** The next ones, the lowest first; above {@link #count} either zeros or what follows anyhow. */
  private long bits;

  private int count;

  /**
   * @param at where the picture begins in the stream
   * @param length of it in bytes
   */
  Bits(ImageInputStream in, long at, long length) {
    this.in = in;
    this.next = at;
    this.left = length;
  }

  /**
   * The next bits as a number.
   *
   * @param wanted how many, 0 to 32
   * @throws EOFException if the picture has fewer
   */
  int read(int wanted) throws IOException {
    int value = peek(wanted);
    skip(wanted);
    return value;
  }

  /**
   * The next bits as a number, without using them up; behind the picture's end lie zeros.
   *
   * @param wanted how many, 0 to 32
   */
  int peek(int wanted) throws IOException {
    if (count < wanted) {
      fill();
    }
    return (int) (bits & (1L << wanted) - 1);
  }

  /**
   * Uses bits up that were peeked at.
   *
   * @throws EOFException if the picture has fewer
   */
  void skip(int used) throws EOFException {
    if (used > count) {
      throw new EOFException("its picture ends too early");
    }
    bits >>>= used;
    count -= used;
  }

  /** At least 56 bits are there afterwards, or all there are. */
  private void fill() throws IOException {
    if (size - at >= Long.BYTES) {
      bits |= (long) LONG.get(buffer, at) << count;
      at += 63 - count >> 3;
      count |= 56;
      return;
    }
    while (count <= 56 && isThereMore()) {
      bits |= (buffer[at++] & 0xffL) << count;
      count += 8;
    }
  }

  private boolean isThereMore() throws IOException {
    if (at == size) {
      at = 0;
      size = 0;
      if (left > 0) {
        in.seek(next);
        size = Math.max(0, in.read(buffer, 0, (int) Math.min(left, buffer.length)));
        next += size;
        left = size == 0 ? 0 : left - size;
      }
    }
    return at < size;
  }
}
