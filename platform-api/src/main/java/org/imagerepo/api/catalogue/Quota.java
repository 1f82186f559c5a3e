package org.imagerepo.api.catalogue;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How much one user may keep here. What is empty is as the platform's settings say.
 *
 * @param maxBytes of originals together, at least 0
 * @param maxPhotos how many, at least 0
 */
public record Quota(OptionalLong maxBytes, OptionalLong maxPhotos) {
  /** As the platform's settings say. */
  public static final Quota DEFAULT = new Quota(OptionalLong.empty(), OptionalLong.empty());

  public Quota {
    Objects.requireNonNull(maxBytes, "maxBytes");
    Objects.requireNonNull(maxPhotos, "maxPhotos");
    if (maxBytes.orElse(0) < 0 || maxPhotos.orElse(0) < 0) {
      throw new IllegalArgumentException("a quota is at least 0");
    }
  }
}
