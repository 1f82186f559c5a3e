package org.imagerepo.api.catalogue;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How much one user may keep here, the trash included. What is empty is as the platform's settings
 * say, and not limited where they say nothing.
 *
 * @param maxBytes of originals together, at least 0
 * @param maxPhotos how many, at least 0
 */
public record Quota(OptionalLong maxBytes, OptionalLong maxPhotos) {
  /** As the platform's settings say. */
  public static final Quota DEFAULT = new Quota(OptionalLong.empty(), OptionalLong.empty());

  /** No limit at all. */
  public static final Quota UNLIMITED = DEFAULT;

  public Quota {
    Objects.requireNonNull(maxBytes, "maxBytes");
    Objects.requireNonNull(maxPhotos, "maxPhotos");
    if (maxBytes.orElse(0) < 0 || maxPhotos.orElse(0) < 0) {
      throw new IllegalArgumentException("a quota is at least 0");
    }
  }

  /** The same, with what is empty as another says. */
  public Quota or(Quota other) {
    return new Quota(
        maxBytes.isPresent() ? maxBytes : other.maxBytes,
        maxPhotos.isPresent() ? maxPhotos : other.maxPhotos);
  }

  /** Whether nothing is limited. */
  public boolean isUnlimited() {
    return maxBytes.isEmpty() && maxPhotos.isEmpty();
  }

  /**
   * Whether one more photo fits in.
   *
   * @param size of its original in bytes
   */
  public boolean allows(Usage present, long size) {
    return present.allPhotos() < maxPhotos.orElse(Long.MAX_VALUE)
        && size <= maxBytes.orElse(Long.MAX_VALUE) - present.allBytes();
  }
}
