package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bits of entropy-coded segments (T.81 F.2.2.5, B.1.1.5), with stuffed bytes already taken out.
 *
 * <p>Decoders take the fields into local variables, work there, and put them back. What makes that
 * safe: {@link #require} sees to it that a data unit's worth of bytes lies ahead, zeros where the
 * file has no more, and {@link #check} finds out afterwards whether any of those were used.
 */
final class BitInput {
  /** Big-endian numbers in arrays of bytes. */
  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** More than any data unit of ten blocks takes: 640 coefficients of at most 32 bits each. */
  private static final int UNIT = 4096;

  private static final int SIZE = 32 * 1024;

  private final ByteInput input;

  /** The bytes, followed by zeros. */
  final byte[] bytes = new byte[SIZE + 2 * UNIT];

  /** Where the next bits come from. */
  int at;

  /** Bits taken from {@link #bytes} but not used yet, the next one highest. */
  long bits;

  /** How many of {@link #bits} count; the rest are zeros. */
  int count;

  private int end;

  /** The marker that ends this segment, or 0 if it wasn't reached. */
  private int marker;

  /** Whether the file may end without a marker, and whether it did. */
  private final boolean mayBeCut;

  private boolean isCut;

  /**
   * @param mayBeCut whether the end of the file stands for that of the image, so that what was read
   *     before can still be used
   */
  BitInput(ByteInput input, boolean mayBeCut) {
    this.input = input;
    this.mayBeCut = mayBeCut;
  }

  /** Whether the file ended without a marker. */
  boolean isCut() {
    return isCut;
  }

  /** Begins a segment where the input stands. */
  void begin() {
    at = 0;
    end = 0;
    bits = 0;
    count = 0;
    marker = 0;
  }

  /**
   * Sees to it that 32 bits or more are at hand, and fewer than 64: shifting by that does nothing.
   */
  void refill() {
    if (count < 32) {
      bits |= ((int) INT.get(bytes, at) & 0xffffffffL) << (32 - count);
      at += 4;
      count += 32;
    }
  }

  /** The bits that count; those behind them are zeros. */
  static long counting(long bits, int count) {
    return count == 0 ? 0 : bits & -1L << (Long.SIZE - count);
  }

  /** Uses bits, at most as many as are at hand. */
  void drop(int used) {
    bits <<= used;
    count -= used;
  }

  /** Uses the bits of a code whose value follows; tells the whole entry. */
  int drop(HuffmanTable table, int entry) throws DamagedJpegException {
    int whole = (entry & HuffmanTable.LENGTH) == 0 ? table.longEntry((int) (bits >>> 48)) : entry;
    drop(whole & HuffmanTable.LENGTH);
    return whole;
  }

  /** The value that an entry says will follow (T.81 F.2.2.1). */
  int value(int entry) {
    int size = entry >>> 16;
    if (size == 0) {
      return 0;
    }
    int value = HuffmanTable.extended((int) (bits >>> (Long.SIZE - size)), size);
    drop(size);
    return value;
  }

  /**
   * Uses bits, and tells them from the highest on; what follows them means nothing.
   *
   * @param size 0 to 32
   */
  long next(int size) {
    refill();
    long next = bits;
    drop(size);
    return next;
  }

  /**
   * The next bits as a number.
   *
   * @param size 0 to 32
   */
  int number(int size) {
    refill();
    int number = size == 0 ? 0 : (int) (bits >>> (Long.SIZE - size));
    drop(size);
    return number;
  }

  /** Sees to it that a data unit can be read without looking. */
  void require() throws IOException {
    if (end - at < UNIT && marker == 0) {
      fill();
    }
  }

  /**
   * @throws DamagedJpegException if more was used than there is
   */
  void check() throws DamagedJpegException {
    if (at - (count >> 3) > end) {
      throw new DamagedJpegException("a part of its picture is missing");
    }
  }

  /** The marker that ends the segment; what is left before it is skipped. */
  int finish() throws IOException {
    while (marker == 0) {
      at = end;
      fill();
    }
    return marker;
  }

  /**
   * Ends a segment that must be used up, up to the bits that fill its last byte.
   *
   * @return the marker that ends it
   */
  int finishExactly() throws IOException {
    while (marker == 0) {
      fill();
      if (end - at > SIZE / 2) {
        break;
      }
    }
    if (marker == 0 || end - (at - (count >> 3)) > 0) {
      throw new DamagedJpegException("there is more in a part of its picture than it shows");
    }
    return marker;
  }

  private void fill() throws IOException {
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    while (end < SIZE && marker == 0 && input.more()) {
      copy();
      if (end < SIZE && input.at < input.end) {
        escape();
      }
    }
    if (marker == 0 && end < SIZE && mayBeCut) {
      isCut = true;
      marker = Marker.EOI;
    }
    if (marker == 0 && end < SIZE) {
      throw new DamagedJpegException("it ends before its picture does");
    }
    Arrays.fill(bytes, end, end + UNIT + Long.BYTES, (byte) 0);
  }

  /** Copies up to the next byte of all ones, or as far as possible. */
  private void copy() {
    byte[] from = input.buffer;
    int i = input.at;
    int to = end;
    int last = Math.min(input.end, i + SIZE - to) - 8;
    while (i <= last) {
      long eight = (long) LONG.get(from, i);
      if (((~eight - LOW_BITS) & eight & HIGH_BITS) != 0) {
        break;
      }
      LONG.set(bytes, to, eight);
      i += 8;
      to += 8;
    }
    last += 8;
    while (i < last && from[i] != -1) {
      bytes[to++] = from[i++];
    }
    input.at = i;
    end = to;
  }

  /** A byte of all ones: with a zero it stands for itself, with anything else it is a marker. */
  private void escape() throws IOException {
    if (input.next() != 0xff) {
      throw new IllegalStateException("not at a byte of all ones");
    }
    int second = input.next();
    while (second == 0xff) {
      second = input.next();
    }
    if (second == 0) {
      bytes[end++] = -1;
    } else {
      marker = second;
    }
  }
}
