package org.imagerepo.api.catalogue;

import java.util.Objects;

/**
 * What became of a photo that was to be added.
 *
 * @param photo as the catalogue knows it
 * @param isNew false if its owner had a photo of the same bytes before: then it is that one
 * @param isRestored whether that one was in the trash and was taken out of it; otherwise nothing
 *     was changed
 */
public record Added(Photo photo, boolean isNew, boolean isRestored) {
  public Added {
    Objects.requireNonNull(photo, "photo");
    if (isNew && isRestored) {
      throw new IllegalArgumentException("what is new was in no trash");
    }
  }

  /** Nothing was in the trash. */
  public Added(Photo photo, boolean isNew) {
    this(photo, isNew, false);
  }
}
