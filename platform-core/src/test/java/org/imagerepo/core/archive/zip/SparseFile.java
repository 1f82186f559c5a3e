package org.imagerepo.core.archive.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes a file in which long runs of zeros take no space. */
final class SparseFile extends OutputStream {
  private static final byte[] ZEROS = new byte[128 * 1024];

  private final RandomAccessFile file;

  SparseFile(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  @Override
  public void write(int b) throws IOException {
    file.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    boolean isZeros =
        length == ZEROS.length
            && Arrays.equals(bytes, offset, offset + length, ZEROS, 0, ZEROS.length);
    if (isZeros) {
      file.seek(file.getFilePointer() + length);
    } else {
      file.write(bytes, offset, length);
    }
  }

  @Override
  public void close() throws IOException {
    file.setLength(file.getFilePointer());
    file.close();
  }
}
