package org.imagerepo.core.ingest;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A whole file and what was measured of its bytes when they were written.
 *
 * @param path where it is
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 * @param crc32 of all bytes, 0 to 2^32-1
 */
public record MeasuredFile(Path path, long size, String sha256, long crc32) {
  public MeasuredFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sha256, "sha256");
  }
}
