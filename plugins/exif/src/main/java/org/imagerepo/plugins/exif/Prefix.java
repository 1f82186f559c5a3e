package org.imagerepo.plugins.exif;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What stands before a block and says what it is. */
final class Prefix {
  private final byte[] bytes;

  Prefix(String text) {
    this.bytes = text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What follows it, if the segment begins with it. */
  Optional<byte[]> strip(byte[] segment) {
    int length = Math.min(bytes.length, segment.length);
    boolean begins = Arrays.equals(segment, 0, length, bytes, 0, bytes.length);
    return begins
        ? Optional.of(Arrays.copyOfRange(segment, bytes.length, segment.length))
        : Optional.empty();
  }
}
