package org.imagerepo.core.upload;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The checksum that a chunk shall have. Sums up one chunk; for one thread.
 *
 * <p>tus 1.0, Checksum: "The Upload-Checksum request header contains information about the checksum
 * of the current body payload. The header MUST consist of the name of the used checksum algorithm
 * and the Base64 encoded checksum separated by a space."
 */
public final class Checksum {
  /** Names of the algorithms, as a server advertises them. */
  public static final List<String> ALGORITHMS = List.of("sha1", "sha256", "crc32c");

  private final byte[] expected;
  private final Sum sum;

  private Checksum(byte[] expected, Sum sum) {
    this.expected = expected;
    this.sum = sum;
  }

  private interface Sum {
    void update(byte[] buffer, int length);

    byte[] value();
  }

  /**
   * Reads the header.
   *
   * @throws IllegalArgumentException if it is malformed or names an unknown algorithm
   */
  public static Checksum parse(String header) {
    String[] halves = header.strip().split(" ", 2);
    Sum sum =
        switch (halves[0]) {
          case "sha1" -> digest("SHA-1");
          case "sha256" -> digest("SHA-256");
          case "crc32c" -> crc32c();
          default ->
              throw new IllegalArgumentException(
                  "must name one of " + String.join(", ", ALGORITHMS));
        };
    if (halves.length < 2) {
      throw new IllegalArgumentException("must hold the checksum after the algorithm");
    }
    byte[] expected = Base64.getDecoder().decode(halves[1].strip());
    return new Checksum(expected, sum);
  }

  void update(byte[] buffer, int length) {
    sum.update(buffer, length);
  }

  /** Whether all that was summed up is as expected. Once only. */
  boolean matches() {
    return MessageDigest.isEqual(expected, sum.value());
  }

  private static Sum digest(String algorithm) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks " + algorithm, e);
    }
    return new Sum() {
      @Override
      public void update(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
      }

      @Override
      public byte[] value() {
        return digest.digest();
      }
    };
  }

  /** Castagnoli's polynomial; four bytes, the highest first. */
  private static Sum crc32c() {
    CRC32C crc = new CRC32C();
    return new Sum() {
      @Override
      public void update(byte[] buffer, int length) {
        crc.update(buffer, 0, length);
      }

      @Override
      public byte[] value() {
        return ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
      }
    };
  }
}
