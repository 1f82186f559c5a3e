package org.imagerepo.core.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Measures what is read through it, in the one pass in which it is stored: size, SHA-256, CRC-32.
 */
final class MeasuredStream extends FilterInputStream {
  private final MessageDigest sha256;
  private final CRC32 crc32 = new CRC32();
  private final long maxBytes;
  private final Inflow inflow;
  private long size;

  /**
   * @param maxBytes more are not read: then {@link TooLargeException} is thrown
   */
  MeasuredStream(InputStream in, long maxBytes, Inflow inflow) {
    super(in);
    this.inflow = inflow;
    this.maxBytes = maxBytes;
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      size += count;
      inflow.received(count);
      if (size > maxBytes) {
        throw new TooLargeException(size);
      }
      sha256.update(buffer, offset, count);
      crc32.update(buffer, offset, count);
    }
    return count;
  }

  /** Reads what it skips, so that nothing goes unmeasured. */
  @Override
  public long skip(long count) throws IOException {
    int read = read(new byte[(int) Math.min(count, 8192)]);
    return Math.max(read, 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  long size() {
    return size;
  }

  /** Once only. */
  String sha256() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  long crc32() {
    return crc32.getValue();
  }
}
