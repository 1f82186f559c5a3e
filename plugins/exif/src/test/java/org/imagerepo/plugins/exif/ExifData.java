package org.imagerepo.plugins.exif;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** EXIF data as a camera writes it, big-endian: a small TIFF file of three directories. */
final class ExifData {
  private static final int BYTE = 1;
  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int HEADER = 8;

  /** The directories in a file's order. */
  enum In {
    MAIN(0),
    EXIF(0x8769),
    GPS(0x8825);

    private final int pointer;

    In(int pointer) {
      this.pointer = pointer;
    }
  }

  private record Entry(int type, int count, byte[] value) {}

  private final Map<In, Map<Integer, Entry>> directories = new TreeMap<>();

  ExifData text(In in, int tag, String text) {
    return text(in, tag, text, StandardCharsets.UTF_8);
  }

  ExifData text(In in, int tag, String text, Charset charset) {
    byte[] value = (text + "\0").getBytes(charset);
    return with(in, tag, new Entry(ASCII, value.length, value));
  }

  ExifData bytes(In in, int tag, int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length);
    for (int value : values) {
      buffer.put((byte) value);
    }
    return with(in, tag, new Entry(BYTE, values.length, buffer.array()));
  }

  ExifData number(In in, int tag, int value) {
    byte[] bytes = ByteBuffer.allocate(2).putShort((short) value).array();
    return with(in, tag, new Entry(SHORT, 1, bytes));
  }

  /** Numerators and denominators in turn. */
  ExifData rationals(In in, int tag, long... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
    for (long value : values) {
      buffer.putInt((int) value);
    }
    return with(in, tag, new Entry(RATIONAL, values.length / 2, buffer.array()));
  }

  /** A value of any type that claims any length. */
  ExifData claiming(In in, int tag, int type, int count) {
    return with(in, tag, new Entry(type, count, new byte[] {0x7f, 0, 0, 0}));
  }

  private ExifData with(In in, int tag, Entry entry) {
    directories.computeIfAbsent(in, key -> new TreeMap<>()).put(tag, entry);
    return this;
  }

  byte[] encode() {
    directories.computeIfAbsent(In.MAIN, key -> new TreeMap<>());
    for (In in : directories.keySet()) {
      if (in != In.MAIN) {
        number32(in.pointer, 0);
      }
    }
    int at = HEADER;
    Map<In, Integer> starts = new TreeMap<>();
    for (In in : directories.keySet()) {
      starts.put(in, at);
      at += size(directories.get(in));
    }
    starts.forEach((in, start) -> pointTo(in, start));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, HEADER});
    starts.forEach((in, start) -> out.writeBytes(encode(directories.get(in), start)));
    return out.toByteArray();
  }

  private void pointTo(In in, int start) {
    if (in != In.MAIN) {
      number32(in.pointer, start);
    }
  }

  private void number32(int tag, int value) {
    byte[] bytes = ByteBuffer.allocate(4).putInt(value).array();
    with(In.MAIN, tag, new Entry(LONG, 1, bytes));
  }

  private static int size(Map<Integer, Entry> directory) {
    int size = 2 + 12 * directory.size() + 4;
    for (Entry entry : directory.values()) {
      size += entry.value().length > 4 ? entry.value().length : 0;
    }
    return size;
  }

  private static byte[] encode(Map<Integer, Entry> directory, int start) {
    ByteBuffer entries = ByteBuffer.allocate(size(directory));
    entries.putShort((short) directory.size());
    int[] behind = {2 + 12 * directory.size() + 4};
    directory.forEach(
        (tag, entry) -> {
          entries.putShort((short) (int) tag).putShort((short) entry.type()).putInt(entry.count());
          byte[] value = entry.value();
          if (value.length <= 4) {
            entries.put(value).position(entries.position() + 4 - value.length);
          } else {
            entries.putInt(start + behind[0]);
            System.arraycopy(value, 0, entries.array(), behind[0], value.length);
            behind[0] += value.length;
          }
        });
    return entries.array();
  }
}
