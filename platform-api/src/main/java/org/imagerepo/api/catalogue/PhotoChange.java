package org.imagerepo.api.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an owner changes of a photo; what is empty stays.
 *
 * @param caption the new one; the empty text removes it
 * @param visibility the new one
 * @param ownTags the new ones, all of them, each once
 * @param publicLocation whether others may know where it was taken
 */
public record PhotoChange(
    Optional<String> caption,
    Optional<Visibility> visibility,
    Optional<List<String>> ownTags,
    Optional<PublicLocation> publicLocation) {
  public PhotoChange {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(visibility, "visibility");
    ownTags = ownTags.map(List::copyOf);
    Objects.requireNonNull(publicLocation, "publicLocation");
  }

  /** The rest stays. */
  public PhotoChange(
      Optional<String> caption, Optional<Visibility> visibility, Optional<List<String>> ownTags) {
    this(caption, visibility, ownTags, Optional.empty());
  }
}
