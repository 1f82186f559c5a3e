package org.imagerepo.core.archive.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The records between and behind the files, as PKWARE's APPNOTE 6.3 wants them.
 *
 * <p>A number that doesn't fit its field has all bits set there and stands in the ZIP64 record
 * instead; a number that just equals "all bits set" is treated so, too. The length of each record
 * depends on nothing but its arguments.
 */
final class ZipRecords {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;

  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int END_LENGTH = 22;
  private static final int END64_LENGTH = 56;
  private static final int LOCATOR64_LENGTH = 20;

  /** All bits of a 32-bit and of a 16-bit field: "see ZIP64". */
  private static final long MAX32 = 0xffff_ffffL;

  private static final int MAX16 = 0xffff;

  private static final short VERSION = 20;
  private static final short VERSION64 = 45;
  private static final short MADE_BY_UNIX = 3 << 8 | VERSION64;
  private static final short NAMES_ARE_UTF8 = 1 << 11;
  private static final short STORED = 0;
  private static final int READABLE_FILE = 0100644 << 16;

  private static final short EXTRA_TIME = 0x5455;
  private static final int EXTRA_TIME_LENGTH = 9;
  private static final short EXTRA_64 = 1;

  private ZipRecords() {}

  /** What stands before a file's bytes. */
  static byte[] local(ZipItem item) {
    byte[] name = item.name().getBytes(StandardCharsets.UTF_8);
    boolean isLarge = item.size() >= MAX32;
    int extra = timeLength(item.modified()) + (isLarge ? 20 : 0);
    ByteBuffer record = buffer(LOCAL_LENGTH + name.length + extra).putInt(LOCAL);
    common(record, item, isLarge, name.length, extra);
    record.put(name);
    time(record, item.modified());
    if (isLarge) {
      record.putShort(EXTRA_64).putShort((short) 16).putLong(item.size()).putLong(item.size());
    }
    return record.array();
  }

  /** A file's record in the central directory. */
  static byte[] central(ZipItem item, long offset) {
    byte[] name = item.name().getBytes(StandardCharsets.UTF_8);
    boolean isLarge = item.size() >= MAX32;
    boolean isFar = offset >= MAX32;
    int numbers = (isLarge ? 16 : 0) + (isFar ? 8 : 0);
    int extra = timeLength(item.modified()) + (numbers > 0 ? 4 + numbers : 0);
    ByteBuffer record = buffer(CENTRAL_LENGTH + name.length + extra).putInt(CENTRAL);
    record.putShort(MADE_BY_UNIX);
    common(record, item, isLarge || isFar, name.length, extra);
    // No comment, first disk, binary.
    record.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    record.putInt(READABLE_FILE).putInt(field32(offset)).put(name);
    time(record, item.modified());
    if (numbers > 0) {
      record.putShort(EXTRA_64).putShort((short) numbers);
      if (isLarge) {
        record.putLong(item.size()).putLong(item.size());
      }
      if (isFar) {
        record.putLong(offset);
      }
    }
    return record.array();
  }

  /** What both records of a file hold in the same order. */
  private static void common(
      ByteBuffer record, ZipItem item, boolean is64, int nameLength, int extraLength) {
    record.putShort(is64 ? VERSION64 : VERSION).putShort(NAMES_ARE_UTF8).putShort(STORED);
    record.putInt(DosTime.of(item.modified())).putInt((int) item.crc32());
    record.putInt(field32(item.size())).putInt(field32(item.size()));
    record.putShort((short) nameLength).putShort((short) extraLength);
  }

  /**
   * What ends the archive.
   *
   * @param count of files
   * @param directory where the central directory begins
   * @param length of the central directory
   */
  static byte[] end(int count, long directory, long length) {
    boolean is64 = count >= MAX16 || directory >= MAX32 || length >= MAX32;
    ByteBuffer record = buffer(END_LENGTH + (is64 ? END64_LENGTH + LOCATOR64_LENGTH : 0));
    if (is64) {
      end64(record, count, directory, length);
    }
    short shortCount = (short) Math.min(count, MAX16);
    record.putInt(END).putShort((short) 0).putShort((short) 0);
    record.putShort(shortCount).putShort(shortCount);
    return record.putInt(field32(length)).putInt(field32(directory)).putShort((short) 0).array();
  }

  private static void end64(ByteBuffer record, int count, long directory, long length) {
    // The length of this record doesn't count its first twelve bytes.
    record.putInt(END64).putLong(END64_LENGTH - 12).putShort(MADE_BY_UNIX).putShort(VERSION64);
    record.putInt(0).putInt(0).putLong(count).putLong(count).putLong(length).putLong(directory);
    record.putInt(LOCATOR64).putInt(0).putLong(directory + length).putInt(1);
  }

  /** The extended timestamp: seconds since 1970 in UTC, where 32 bits hold them. */
  private static void time(ByteBuffer record, Instant modified) {
    if (timeLength(modified) > 0) {
      record.putShort(EXTRA_TIME).putShort((short) 5).put((byte) 1);
      record.putInt((int) modified.getEpochSecond());
    }
  }

  private static int timeLength(Instant modified) {
    long seconds = modified.getEpochSecond();
    return seconds == (int) seconds ? EXTRA_TIME_LENGTH : 0;
  }

  private static int field32(long number) {
    return (int) Math.min(number, MAX32);
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
