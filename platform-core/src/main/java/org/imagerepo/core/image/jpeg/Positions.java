package org.imagerepo.core.image.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Lists where the bits of a number are set, eight bits at a time and without branching. */
final class Positions {
  /** What is told of positions that there are not. */
  static final int NONE = 64;

  /** How far behind the last position may be asked. */
  private static final int BEHIND = 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH_BYTE = 0x0101010101010101L;

  /** The positions of the bits of each byte, a byte each from the lowest on. */
  private static final long[] OF_BYTE = new long[256];

  static {
    for (int number = 0; number < OF_BYTE.length; number++) {
      int count = 0;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        if ((number >> bit & 1) != 0) {
          OF_BYTE[number] |= (long) bit << Byte.SIZE * count++;
        }
      }
    }
  }

  /** From the lowest on, followed by {@link #NONE}. */
  final byte[] list = new byte[Long.SIZE + BEHIND + Long.BYTES];

  /** Lists the positions of this number's bits. */
  void of(long number) {
    int count = 0;
    for (int from = 0; from < Long.SIZE; from += Byte.SIZE) {
      int part = (int) (number >>> from) & 0xff;
      LONG.set(list, count, OF_BYTE[part] + EACH_BYTE * from);
      count += Integer.bitCount(part);
    }
    LONG.set(list, count, EACH_BYTE * NONE);
    LONG.set(list, count + Long.BYTES, EACH_BYTE * NONE);
  }
}
