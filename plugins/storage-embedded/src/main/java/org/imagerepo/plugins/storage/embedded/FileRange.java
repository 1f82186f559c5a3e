package org.imagerepo.plugins.storage.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.imagerepo.api.blob.ByteRange;

/**
 * A part of a file. It holds the file open, so that it goes on reading the same bytes when the blob
 * is replaced or deleted. A file that was cut off behind our back makes it throw, not end early.
 */
final class FileRange extends InputStream {
  private final Path path;
  private final FileChannel file;
  private final long end;
  private long position;

  private FileRange(Path path, FileChannel file, long position, long end) {
    this.path = path;
    this.file = file;
    this.position = position;
    this.end = end;
  }

  /**
   * @throws java.nio.file.NoSuchFileException if there is no such file
   */
  static FileRange open(Path path, ByteRange range) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      long size = file.size();
      long begin = Math.min(range.offset(), size);
      return new FileRange(path, file, begin, begin + Math.min(range.length(), size - begin));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == end) {
      return -1;
    }
    int wanted = (int) Math.min(length, end - position);
    int count = file.read(ByteBuffer.wrap(buffer, offset, wanted), position);
    if (count < 0) {
      throw new EOFException(
          path + " ends at " + position + ", not " + end + ": something else cut it; restore it");
    }
    position += count;
    return count;
  }

  @Override
  public long skip(long count) {
    long skipped = Math.max(0, Math.min(count, end - position));
    position += skipped;
    return skipped;
  }

  @Override
  public int available() {
    return (int) Math.min(end - position, Integer.MAX_VALUE);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
