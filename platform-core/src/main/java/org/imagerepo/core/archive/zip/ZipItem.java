package org.imagerepo.core.archive.zip;

import java.time.Instant;
import java.util.Objects;

/**
 * A file in an archive.
 *
 * @param name as it is unpacked, with {@code /} between folders; at most 65,535 bytes of UTF-8
 * @param size in bytes, from 0
 * @param crc32 of all bytes, from 0 to 2^32-1
 * @param modified kept to the second; the DOS date has two-second steps and ends in 2107
 */
public record ZipItem(String name, long size, long crc32, Instant modified) {
  public ZipItem {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(modified, "modified");
    if (size < 0) {
      throw new IllegalArgumentException("size must not be negative");
    }
    if (crc32 < 0 || crc32 > 0xffff_ffffL) {
      throw new IllegalArgumentException("crc32 must be from 0 to 2^32-1");
    }
  }
}
