package org.imagerepo.api.search;

import java.util.Objects;
import java.util.Set;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;

/**
 * Asks which terms photos have.
 *
 * @param owner whose photos
 * @param visibilities only these
 * @param kind only terms of this kind
 * @param prefix how their texts begin; empty for all of them
 * @param limit at most so many, from 1 to {@value #MAX_LIMIT}
 */
public record VocabularyQuery(
    UserId owner, Set<Visibility> visibilities, String kind, String prefix, int limit) {
  /** The most terms that are asked for at once. */
  public static final int MAX_LIMIT = 10_000;

  public VocabularyQuery {
    Objects.requireNonNull(owner, "owner");
    visibilities = Set.copyOf(visibilities);
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(prefix, "prefix");
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT);
    }
  }
}
