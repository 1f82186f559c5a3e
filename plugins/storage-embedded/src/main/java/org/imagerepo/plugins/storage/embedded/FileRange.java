package org.imagerepo.plugins.storage.embedded;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.imagerepo.api.blob.ByteRange;

/**
 * A part of a file. It holds the file open, so that it goes on reading the same bytes when the blob
 * is replaced or deleted. A file that was cut off behind our back makes it throw, not end early.
 */
final class FileRange extends InputStream {
  private final Path path;
  private final FileInputStream file;
  private long remaining;

  private FileRange(Path path, FileInputStream file, long remaining) {
    this.path = path;
    this.file = file;
    this.remaining = remaining;
  }

  /**
   * @throws java.io.FileNotFoundException if there is no such file
   */
  static FileRange open(Path path, ByteRange range) throws IOException {
    FileInputStream file = new FileInputStream(path.toFile());
    try {
      long size = file.getChannel().size();
      long offset = Math.min(range.offset(), size);
      file.getChannel().position(offset);
      return new FileRange(path, file, Math.min(range.length(), size - offset));
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
    if (remaining == 0) {
      return -1;
    }
    int count = file.read(buffer, offset, (int) Math.min(length, remaining));
    if (count < 0) {
      throw new EOFException(
          path + " lacks " + remaining + " bytes: something else cut it off; restore it");
    }
    remaining -= count;
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = Math.max(0, Math.min(count, remaining));
    file.getChannel().position(file.getChannel().position() + skipped);
    remaining -= skipped;
    return skipped;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(remaining, file.available());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
