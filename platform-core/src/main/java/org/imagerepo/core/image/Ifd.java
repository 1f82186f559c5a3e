package org.imagerepo.core.image;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/**
 * One directory of a TIFF structure, as EXIF uses it too: fields by tag.
 *
 * @param in where values are read from, in the structure's byte order
 * @param base where the structure begins in it: what offsets count from
 * @param fields by tag
 * @param repeated tags given more than once: readers differ in which one counts
 * @param next offset of the next directory; 0 if this is the last
 */
record Ifd(
    ImageInputStream in, long base, Map<Integer, Field> fields, Set<Integer> repeated, long next) {
  private static final int MAX_FIELDS = 4096;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  /**
   * @param type of each value
   * @param count of values
   * @param at position of the first value in the stream
   */
  record Field(int type, long count, long at) {}

  /** The offset of the first directory; sets the stream's byte order. 0 if there is none. */
  static long first(ImageInputStream in, long base) throws IOException {
    in.seek(base);
    int order = in.readUnsignedByte();
    in.setByteOrder(order == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if ((order != 'I' && order != 'M') || in.readUnsignedByte() != order) {
      return 0;
    }
    return in.readUnsignedShort() == 42 ? in.readUnsignedInt() : 0;
  }

  /** Reads a directory; of a tag given twice the first counts. */
  static Ifd read(ImageInputStream in, long base, long offset) throws IOException {
    in.seek(base + offset);
    int count = in.readUnsignedShort();
    if (count > MAX_FIELDS) {
      throw RefusedImageException.unreadable("TIFF", "a directory of " + count + " fields");
    }
    Map<Integer, Field> fields = new HashMap<>();
    Set<Integer> repeated = new HashSet<>();
    for (int i = 0; i < count; i++) {
      int tag = in.readUnsignedShort();
      int type = in.readUnsignedShort();
      long values = in.readUnsignedInt();
      long here = in.getStreamPosition();
      long offsetOrValue = in.readUnsignedInt();
      boolean isInline = values * size(type) <= 4;
      Field field = new Field(type, values, isInline ? here : base + offsetOrValue);
      if (fields.putIfAbsent(tag, field) != null) {
        repeated.add(tag);
      }
    }
    return new Ifd(in, base, fields, repeated, in.readUnsignedInt());
  }

  /** The first value of a field of whole numbers; empty if there is no such field. */
  OptionalLong number(int tag) throws IOException {
    return number(tag, 0);
  }

  /** One value of a field of whole numbers; empty if there is no such value. */
  OptionalLong number(int tag, long index) throws IOException {
    Field field = fields.get(tag);
    if (field == null || index >= field.count) {
      return OptionalLong.empty();
    }
    if (field.type == SHORT) {
      in.seek(field.at + 2 * index);
      return OptionalLong.of(in.readUnsignedShort());
    } else if (field.type == LONG) {
      in.seek(field.at + 4 * index);
      return OptionalLong.of(in.readUnsignedInt());
    }
    return OptionalLong.empty();
  }

  /** How many values a field has; 0 if there is no such field. */
  long count(int tag) {
    Field field = fields.get(tag);
    return field == null ? 0 : field.count;
  }

  /** Where the values of a field end in the stream, for whole-file bounds. */
  static long end(Field field) {
    return field.at + field.count * size(field.type);
  }

  private static int size(int type) {
    return switch (type) {
      case SHORT, 8 -> 2;
      case LONG, 9, 11, 13 -> 4;
      case 5, 10, 12 -> 8;
      default -> 1;
    };
  }
}
