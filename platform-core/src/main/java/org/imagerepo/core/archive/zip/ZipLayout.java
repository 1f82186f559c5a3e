package org.imagerepo.core.archive.zip;

import java.util.Arrays;
import org.imagerepo.api.blob.ByteRange;

/**
 * Where everything is in an archive, by arithmetic alone: each file's header and bytes, then the
 * central directory, then its end. Keeps sixteen bytes a file. Immutable.
 */
public final class ZipLayout {
  private final ZipItems items;

  /** Where the header of each file begins, and at the end the central directory. */
  private final long[] files;

  /** Where the record of each file in the central directory begins, and at the end its end. */
  private final long[] records;

  private final byte[] end;

  /** Lays the files out. */
  public ZipLayout(ZipItems items) {
    int count = items.count();
    this.items = items;
    this.files = new long[count + 1];
    this.records = new long[count + 1];
    for (int i = 0; i < count; i++) {
      ZipItem item = items.item(i);
      files[i + 1] = Math.addExact(files[i] + ZipRecords.local(item).length, item.size());
    }
    records[0] = files[count];
    for (int i = 0; i < count; i++) {
      records[i + 1] = records[i] + ZipRecords.central(items.item(i), files[i]).length;
    }
    this.end = ZipRecords.end(count, records[0], records[count] - records[0]);
  }

  /** The archive's length in bytes. */
  public long length() {
    return records[items.count()] + end.length;
  }

  /** The first file that has a byte, or its header one, at or behind a position; count if none. */
  public int firstAt(long position) {
    return find(files, position);
  }

  /** The first file that begins at or behind the end of a range; count if none. */
  public int endOf(ByteRange range) {
    long position = range.offset() + range.length();
    int index = Arrays.binarySearch(files, 0, items.count(), position);
    return index >= 0 ? index : -index - 1;
  }

  ZipItems items() {
    return items;
  }

  /** Where a file's header begins. */
  long file(int index) {
    return files[index];
  }

  /** Where a file's record in the central directory begins; the end record's place for count. */
  long record(int index) {
    return records[index];
  }

  /** The first record of the central directory that has a byte at or behind a position. */
  int recordAt(long position) {
    return find(records, position);
  }

  byte[] end() {
    return end.clone();
  }

  /** The last element that begins at or before a position; 0 if all begin behind it. */
  private static int find(long[] begins, long position) {
    int index = Arrays.binarySearch(begins, position);
    return Math.max(index >= 0 ? index : -index - 2, 0);
  }
}
