package org.imagerepo.plugins.dl4j.net;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a FlatBuffers file, whose fields are known by number. Offsets beyond the end of the
 * file throw {@link IndexOutOfBoundsException}.
 */
record FlatTable(ByteBuffer file, int at) {
  static FlatTable root(ByteBuffer file) {
    return new FlatTable(file, file.getInt(0));
  }

  /** Where a field is; 0 if it is not there and so has its default. */
  private int field(int number) {
    int names = at - file.getInt(at);
    int entry = 4 + 2 * number;
    int offset = entry < file.getShort(names) ? file.getShort(names + entry) & 0xffff : 0;
    return offset == 0 ? 0 : at + offset;
  }

  int integer(int number, int ifAbsent) {
    int field = field(number);
    return field == 0 ? ifAbsent : file.getInt(field);
  }

  int octet(int number) {
    int field = field(number);
    return field == 0 ? 0 : file.get(field);
  }

  /** {@code null} if it is not there. */
  FlatTable table(int number) {
    int field = field(number);
    return field == 0 ? null : new FlatTable(file, field + file.getInt(field));
  }

  private int vector(int number) {
    int field = field(number);
    return field == 0 ? 0 : field + file.getInt(field);
  }

  private int length(int vector) {
    int length = vector == 0 ? 0 : file.getInt(vector);
    if (length < 0 || length > file.limit()) {
      throw new IndexOutOfBoundsException("a vector of " + length + " elements");
    }
    return length;
  }

  List<FlatTable> tables(int number) {
    int vector = vector(number);
    List<FlatTable> tables = new ArrayList<>();
    for (int i = 0, entry = vector + 4; i < length(vector); i++, entry += 4) {
      tables.add(new FlatTable(file, entry + file.getInt(entry)));
    }
    return tables;
  }

  int[] integers(int number) {
    int vector = vector(number);
    int[] integers = new int[length(vector)];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = file.getInt(vector + 4 + 4 * i);
    }
    return integers;
  }

  float[] floats(int number) {
    int vector = vector(number);
    float[] floats = new float[length(vector)];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = file.getFloat(vector + 4 + 4 * i);
    }
    return floats;
  }

  long[] longs(int number) {
    int vector = vector(number);
    long[] longs = new long[length(vector)];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = file.getLong(vector + 4 + 8 * i);
    }
    return longs;
  }

  /** A part of the file, in its order of bytes. */
  ByteBuffer bytes(int number) {
    int vector = vector(number);
    int length = length(vector);
    return length == 0
        ? ByteBuffer.allocate(0)
        : file.slice(vector + 4, length).order(file.order());
  }

  String text(int number) {
    return StandardCharsets.UTF_8.decode(bytes(number)).toString();
  }
}
