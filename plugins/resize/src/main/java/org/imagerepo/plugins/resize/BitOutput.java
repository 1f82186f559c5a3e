package org.imagerepo.plugins.resize;

import java.util.Arrays;

/** Bytes of a JPEG file in memory, and bits of its entropy-coded segment (T.81 F.1.2.3). */
final class BitOutput {
  private byte[] bytes;
  private int size;
  private long bits;
  private int count;

  /**
   * @param capacity bytes for which there is room at first
   */
  BitOutput(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** Sees to it that there is room for so many bytes more. */
  void require(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 3 / 2, size + more));
    }
  }

  void writeByte(int value) {
    require(1);
    bytes[size++] = (byte) value;
  }

  void writeShort(int value) {
    writeByte(value >> 8);
    writeByte(value);
  }

  void write(byte[] all) {
    require(all.length);
    System.arraycopy(all, 0, bytes, size, all.length);
    size += all.length;
  }

  /**
   * Appends bits; there must be room.
   *
   * @param value nothing but these bits
   * @param length how many, at most 32
   */
  void put(int value, int length) {
    bits = bits << length | value;
    count += length;
    if (count >= 32) {
      count -= 32;
      flush((int) (bits >>> count));
    }
  }

  private void flush(int four) {
    // Bytes of all ones are rare, and then each is followed by a zero.
    if ((four & 0x80808080 & ~(four + 0x01010101)) == 0) {
      bytes[size] = (byte) (four >> 24);
      bytes[size + 1] = (byte) (four >> 16);
      bytes[size + 2] = (byte) (four >> 8);
      bytes[size + 3] = (byte) four;
      size += 4;
      return;
    }
    for (int shift = 24; shift >= 0; shift -= 8) {
      stuff(four >> shift);
    }
  }

  private void stuff(int value) {
    bytes[size++] = (byte) value;
    if ((byte) value == -1) {
      bytes[size++] = 0;
    }
  }

  /** Ends the segment: fills its last byte with ones. */
  void align() {
    require(16);
    int missing = -count & 7;
    bits = bits << missing | (1 << missing) - 1;
    for (int left = count + missing - 8; left >= 0; left -= 8) {
      stuff((int) (bits >>> left));
    }
    bits = 0;
    count = 0;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}
