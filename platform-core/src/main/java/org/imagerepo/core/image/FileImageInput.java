package org.imagerepo.core.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A local file as an image input stream. Unlike the JDK's own it is buffered. */
public final class FileImageInput extends BlockImageInputStream {
  private final Path path;
  private final RandomAccessFile file;

  private FileImageInput(Path path, RandomAccessFile file, long size) {
    super(size);
    this.path = path;
    this.file = file;
  }

  /** Opens a file, to be closed by the caller. */
  public static FileImageInput open(Path path) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    try {
      return new FileImageInput(path, file, file.length());
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** The file. */
  Path path() {
    return path;
  }

  @Override
  void fetch(long offset, byte[] block) throws IOException {
    try {
      file.seek(offset);
      file.readFully(block);
    } catch (EOFException e) {
      throw new IOException("the file was cut while it was read", e);
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    file.close();
  }
}
