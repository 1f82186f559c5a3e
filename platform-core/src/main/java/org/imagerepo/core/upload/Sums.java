package org.imagerepo.core.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.imagerepo.core.ingest.MeasuredFile;

/** SHA-256 and CRC-32 of bytes in their order. Not thread-safe. */
final class Sums {
  private static final int BUFFER = 64 * 1024;

  private final MessageDigest sha256;
  private final CRC32 crc32 = new CRC32();
  private long size;

  /** Of nothing yet. */
  Sums() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks SHA-256", e);
    }
  }

  /** Of a file. */
  static Sums of(Path file) throws IOException {
    Sums sums = new Sums();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count; (count = in.read(buffer)) >= 0; ) {
        sums.add(buffer, count);
      }
    }
    return sums;
  }

  void add(byte[] buffer, int count) {
    sha256.update(buffer, 0, count);
    crc32.update(buffer, 0, count);
    size += count;
  }

  /** Of how many bytes. */
  long size() {
    return size;
  }

  /**
   * Ends summing up. Once only.
   *
   * @param file that holds the bytes
   */
  MeasuredFile measured(Path file) {
    return new MeasuredFile(
        file, size, HexFormat.of().formatHex(sha256.digest()), crc32.getValue());
  }
}
