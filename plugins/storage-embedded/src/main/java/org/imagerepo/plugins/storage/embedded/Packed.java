package org.imagerepo.plugins.storage.embedded;

import java.util.Arrays;

/**
 * Numbers in few bytes: seven bits in each, the least first; small ones of either sign are short.
 */
final class Packed {
  private byte[] bytes;
  private int position;

  private Packed(byte[] bytes) {
    this.bytes = bytes;
  }

  static Packed writer(int capacity) {
    return new Packed(new byte[capacity]);
  }

  static Packed reader(byte[] bytes) {
    return new Packed(bytes);
  }

  boolean hasMore() {
    return position < bytes.length;
  }

  void put(long number) {
    if (bytes.length - position < 10) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + 10);
    }
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7fL) != 0) {
      bytes[position++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    bytes[position++] = (byte) rest;
  }

  long next() {
    long number = 0;
    int shift = 0;
    byte part;
    do {
      part = bytes[position++];
      number |= (long) (part & 0x7f) << shift;
      shift += 7;
    } while (part < 0);
    return (number >>> 1) ^ -(number & 1);
  }

  byte[] written() {
    return Arrays.copyOf(bytes, position);
  }
}
