package org.imagerepo.core.archive.zip;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import org.imagerepo.api.blob.ByteRange;

/** Files that take no memory: each byte follows from its place. */
final class MadeUpFiles implements ZipItems, ZipContent {
  private static final int BLOCK = 64 * 1024;
  private static final String[] NAMES = {
    "IMG_0001.JPG", "img_0001.jpg", "Ä ö ß.jpg", "日本語の写真.png", "😀.gif", "a b.tiff", "x", "né.jpg"
  };

  private final List<ZipItem> items = new ArrayList<>();
  private final List<Boolean> isZeros = new ArrayList<>();
  private final EntryNames names = new EntryNames(Set.of());

  /** Random ones; some are empty. */
  static MadeUpFiles random(Random random) {
    MadeUpFiles files = new MadeUpFiles();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      int size = random.nextInt(4) == 0 ? 0 : random.nextInt(1 << random.nextInt(19));
      // From before 1902 to beyond 2107, so that some times don't fit their fields.
      Instant modified = Instant.ofEpochSecond(random.nextLong(-3_000_000_000L, 5_000_000_000L));
      files.add(NAMES[random.nextInt(NAMES.length)], size, modified, false);
    }
    return files;
  }

  MadeUpFiles add(String name, long size, Instant modified, boolean zeros) {
    int index = items.size();
    isZeros.add(zeros);
    items.add(new ZipItem(names.next(name), size, crc32(index, size, zeros), modified));
    return this;
  }

  private static long crc32(int index, long size, boolean zeros) {
    CRC32 crc = new CRC32();
    byte[] block = new byte[BLOCK];
    for (long position = 0; position < size; position += BLOCK) {
      int length = (int) Math.min(BLOCK, size - position);
      fill(block, length, index, position, zeros);
      crc.update(block, 0, length);
    }
    return crc.getValue();
  }

  private static void fill(byte[] block, int length, int index, long position, boolean zeros) {
    if (!zeros) {
      for (int i = 0; i < length; i++) {
        block[i] = byteAt(index, position + i);
      }
    }
  }

  private static byte byteAt(int index, long position) {
    long mixed = (position + 1) * 0x9E3779B97F4A7C15L + index * 0xC2B2AE3D27D4EB4FL;
    return (byte) (mixed >>> 56 ^ mixed >>> 17);
  }

  /** All bytes of a file. */
  byte[] bytes(int index) {
    int size = (int) items.get(index).size();
    byte[] bytes = new byte[size];
    fill(bytes, size, index, 0, isZeros.get(index));
    return bytes;
  }

  @Override
  public int count() {
    return items.size();
  }

  @Override
  public ZipItem item(int index) {
    return items.get(index);
  }

  @Override
  public InputStream open(int index, ByteRange range) {
    return new InputStream() {
      private long position = range.offset();
      private final long end = Math.min(items.get(index).size(), position + range.length());

      @Override
      public int read() {
        throw new UnsupportedOperationException("too slow");
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        if (position == end) {
          return -1;
        }
        int count = (int) Math.min(length, end - position);
        for (int i = 0; i < count; i++) {
          buffer[offset + i] = isZeros.get(index) ? 0 : byteAt(index, position + i);
        }
        position += count;
        return count;
      }
    };
  }
}
