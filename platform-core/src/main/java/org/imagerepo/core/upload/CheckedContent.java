package org.imagerepo.core.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fails at its end if the bytes don't have the digest, so that whoever reads keeps nothing. */
final class CheckedContent extends FilterInputStream {
  private final String expected;
  private final MessageDigest digest;
  private boolean isChecked;

  /** The bytes are other ones. */
  static final class MismatchException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param sha256 in lower-case hexadecimal
   */
  CheckedContent(InputStream in, String sha256) {
    super(in);
    this.expected = sha256;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
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
      digest.update(buffer, offset, count);
    } else if (count < 0 && !isChecked) {
      check();
    }
    return count;
  }

  private void check() throws MismatchException {
    if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
      throw new MismatchException();
    }
    isChecked = true;
  }

  /** Reads what it skips, so that nothing goes unchecked. */
  @Override
  public long skip(long count) throws IOException {
    int read = read(new byte[(int) Math.min(count, 8192)]);
    return Math.max(read, 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
