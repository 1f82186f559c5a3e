package org.imagerepo.api.catalogue;

import java.util.Objects;

/**
 * What became of a photo that was to be added.
 *
 * @param photo as the catalogue knows it
 * @param isNew false if its owner had a photo of the same bytes before: then it is that one, and
 *     nothing was changed
 */
public record Added(Photo photo, boolean isNew) {
  public Added {
    Objects.requireNonNull(photo, "photo");
  }
}
