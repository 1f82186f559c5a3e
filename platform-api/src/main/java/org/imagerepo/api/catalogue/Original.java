package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.imagerepo.api.image.ImageInfo;

/**
 * The facts of what was uploaded; they never change.
 *
 * @param fileName as the uploader named it, cleaned of paths and control characters
 * @param info what the header says
 * @param size in bytes
 * @param sha256 of all bytes, in lower-case hexadecimal
 * @param crc32 of all bytes, from 0 to 2^32-1, for archives
 * @param uploadedAt when it was acknowledged, to the millisecond
 */
public record Original(
    String fileName, ImageInfo info, long size, String sha256, long crc32, Instant uploadedAt) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public Original {
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(uploadedAt, "uploadedAt");
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits");
    }
  }
}
