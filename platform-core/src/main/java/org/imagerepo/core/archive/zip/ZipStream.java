package org.imagerepo.core.archive.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import org.imagerepo.api.blob.ByteRange;

/**
 * Writes any range of an archive without making what comes before it, in the memory of a buffer.
 *
 * <p>What it writes is the archive or a true part of it: bytes that are missing or, where a file is
 * written whole, differ from its CRC-32 end the writing with an exception before the file's last
 * block is written. So what was written then is too short, and never looks whole.
 */
public final class ZipStream {
  private static final int BLOCK = 128 * 1024;

  private final ZipLayout layout;
  private final ZipContent content;

  public ZipStream(ZipLayout layout, ZipContent content) {
    this.layout = layout;
    this.content = content;
  }

  /**
   * Writes a range.
   *
   * @param range within the archive
   * @param out flushed at the end, if all went well; not closed
   * @throws BrokenArchiveException if the files aren't what they were
   * @throws IOException if reading or writing fails
   */
  public void write(ByteRange range, OutputStream out) throws IOException {
    if (range.length() > layout.length() - range.offset()) {
      throw new IllegalArgumentException("the range must lie within the archive");
    }
    BufferedOutputStream buffered = new BufferedOutputStream(out, BLOCK);
    Window window = new Window(range.offset(), range.offset() + range.length(), buffered);
    files(window);
    directory(window);
    buffered.flush();
  }

  private void files(Window window) throws IOException {
    byte[] block = new byte[BLOCK];
    int count = layout.items().count();
    for (int i = layout.firstAt(window.from); i < count && layout.file(i) < window.to; i++) {
      ZipItem item = layout.items().item(i);
      byte[] header = ZipRecords.local(item);
      window.write(layout.file(i), header);
      long begin = layout.file(i) + header.length;
      long first = Math.max(window.from - begin, 0);
      long last = Math.min(window.to - begin, item.size());
      if (first < last) {
        copy(i, item, new ByteRange(first, last - first), window.out, block);
      }
    }
  }

  private void copy(int index, ZipItem item, ByteRange range, OutputStream out, byte[] block)
      throws IOException {
    CRC32 crc = range.length() == item.size() ? new CRC32() : null;
    try (InputStream in = content.open(index, range)) {
      for (long left = range.length(); left > 0; ) {
        int wanted = (int) Math.min(left, block.length);
        int count = in.readNBytes(block, 0, wanted);
        if (count < wanted) {
          throw new BrokenArchiveException(
              item.name() + " ends " + (left - count) + " bytes early");
        }
        left -= count;
        if (crc != null) {
          crc.update(block, 0, count);
        }
        if (left == 0 && crc != null && crc.getValue() != item.crc32()) {
          throw new BrokenArchiveException(item.name() + " doesn't have the bytes it had");
        }
        out.write(block, 0, count);
      }
    }
  }

  private void directory(Window window) throws IOException {
    int count = layout.items().count();
    if (window.to <= layout.record(0)) {
      return;
    }
    for (int i = layout.recordAt(window.from); i < count && layout.record(i) < window.to; i++) {
      byte[] record = ZipRecords.central(layout.items().item(i), layout.file(i));
      window.write(layout.record(i), record);
    }
    window.write(layout.record(count), layout.end());
  }

  /** Lets through what lies between two positions of the archive. */
  private record Window(long from, long to, OutputStream out) {
    void write(long position, byte[] bytes) throws IOException {
      long first = Math.max(from - position, 0);
      long last = Math.min(to - position, bytes.length);
      if (first < last) {
        out.write(bytes, (int) first, (int) (last - first));
      }
    }
  }
}
