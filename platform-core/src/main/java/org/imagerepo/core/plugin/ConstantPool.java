package org.imagerepo.core.plugin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The constant pool of a class file, as the Java Virtual Machine Specification (4.4) has it. */
final class ConstantPool {
  private static final int MAGIC = 0xCAFEBABE;

  /** Where the number of entries stands: behind the magic number and the version. */
  static final int COUNT_AT = 8;

  static final int UTF8 = 1;
  static final int CLASS = 7;
  static final int METHOD = 10;
  static final int INTERFACE_METHOD = 11;
  static final int NAME_AND_TYPE = 12;

  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final int[] offsets;
  private final int end;

  /**
   * @throws IllegalArgumentException if it is no class file, or of a form that isn't known
   */
  ConstantPool(byte[] bytes) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes);
    try {
      if (buffer.getInt(0) != MAGIC) {
        throw new IllegalArgumentException("no class file");
      }
      this.offsets = new int[u2(COUNT_AT)];
      this.end = scan();
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the class file ends early", e);
    }
  }

  private int scan() {
    int at = COUNT_AT + 2;
    for (int index = 1; index < offsets.length; index++) {
      offsets[index] = at;
      int tag = bytes[at];
      at += 1 + length(tag, at);
      if (isWide(tag)) {
        index++;
      }
    }
    return at;
  }

  private int length(int tag, int at) {
    return switch (tag) {
      case UTF8 -> 2 + u2(at + 1);
      case CLASS, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IllegalArgumentException("constant of unknown kind " + tag);
    };
  }

  /** Numbers of 64 bits take the place of two entries. */
  private static boolean isWide(int tag) {
    return tag == 5 || tag == 6;
  }

  /** One more than the last index. */
  int count() {
    return offsets.length;
  }

  /** The kind of an entry; 0 if there is none of that index. */
  int tag(int index) {
    return offsets[index] == 0 ? 0 : bytes[offsets[index]];
  }

  /** Where an entry begins. */
  int offset(int index) {
    return offsets[index];
  }

  /** Where the entries end. */
  int end() {
    return end;
  }

  /** The first index that an entry names. */
  int first(int index) {
    return u2(offsets[index] + 1);
  }

  /** The second index that an entry names. */
  int second(int index) {
    return u2(offsets[index] + 3);
  }

  int u2(int at) {
    return Short.toUnsignedInt(buffer.getShort(at));
  }

  /** The text of an entry that is one. */
  String text(int index) {
    int at = offsets[index] + 1;
    try {
      return new DataInputStream(new ByteArrayInputStream(bytes, at, 2 + u2(at))).readUTF();
    } catch (IOException e) {
      throw new IllegalArgumentException("constant " + index + " is no text", e);
    }
  }
}
