package org.imagerepo.core.image.vp8;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/**
 * Decisions of known probability, as an arithmetic coder wrote them (RFC 6386, 7). Several may read
 * the same stream in turns.
 */
final class BoolInput {
  private static final int EVEN = 128;

  private final ImageInputStream in;
  private final byte[] buffer = new byte[8192];
  private long next;
  private final long end;
  private int at;
  private int size;

  /** What was read, less what decisions took off. */
  private long value;

  /** How many bits of it lie below those that decide; negative if some of those are missing. */
  private int bits = -8;

  private int range = 255;
  private boolean isPast;

  /**
   * @param from where it begins in the stream
   * @param end where it ends there
   */
  BoolInput(ImageInputStream in, long from, long end) {
    this.in = in;
    this.next = from;
    this.end = end;
  }

  /**
   * The next decision.
   *
   * @param probability of 0, in 256ths, 1 to 255
   */
  int bit(int probability) throws IOException {
    if (bits < 0) {
      load();
    }
    int split = 1 + ((range - 1) * probability >> 8);
    long border = (long) split << bits;
    int bit = 0;
    if (value >= border) {
      value -= border;
      range -= split;
      bit = 1;
    } else {
      range = split;
    }
    int shift = Integer.numberOfLeadingZeros(range) - (Integer.SIZE - 8);
    range <<= shift;
    bits -= shift;
    return bit;
  }

  boolean flag() throws IOException {
    return bit(EVEN) == 1;
  }

  /** A number of so many bits. */
  int number(int length) throws IOException {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 1 | bit(EVEN);
    }
    return number;
  }

  /** A number with a sign. */
  int signed(int length) throws IOException {
    int number = number(length);
    return flag() ? -number : number;
  }

  /** A number with a sign, or else 0. */
  int optional(int length) throws IOException {
    return flag() ? signed(length) : 0;
  }

  private void load() throws IOException {
    if (at == size) {
      fill();
    }
    if (at == size) {
      // The coder leaves zeros at the end away.
      value <<= 8;
      bits += 8;
      isPast = true;
      return;
    }
    while (bits <= 32 && at < size) {
      value = value << 8 | buffer[at++] & 0xff;
      bits += 8;
    }
  }

  private void fill() throws IOException {
    at = 0;
    size = 0;
    if (next < end) {
      in.seek(next);
      size = Math.max(0, in.read(buffer, 0, (int) Math.min(buffer.length, end - next)));
      next = size == 0 ? end : next + size;
    }
  }

  /**
   * @throws EOFException if decisions were made of what isn't there
   */
  void requireNotPast() throws EOFException {
    if (isPast) {
      throw new EOFException("its picture ends too early");
    }
  }
}
