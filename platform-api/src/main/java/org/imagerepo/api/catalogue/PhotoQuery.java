package org.imagerepo.api.catalogue;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which photos to list, and from where on. Those in the trash are never among them.
 *
 * @param owner whose
 * @param visibilities only these
 * @param sort in which order
 * @param cursor where the page before ended: what {@link Page#next} said
 * @param limit at most so many, from 1 to {@value #MAX_LIMIT}
 */
public record PhotoQuery(
    UserId owner, Set<Visibility> visibilities, Sort sort, Optional<String> cursor, int limit) {
  /** The most that one page may hold. */
  public static final int MAX_LIMIT = 1000;

  /** The order; ties are broken by id, so that it is total. */
  public enum Sort {
    /** Last uploaded first. */
    UPLOADED,
    /** Last taken first; where that is not known, the time of upload stands in. */
    TAKEN
  }

  public PhotoQuery {
    Objects.requireNonNull(owner, "owner");
    visibilities = Set.copyOf(visibilities);
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(cursor, "cursor");
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT);
    }
  }

  /** The same list from another place on. */
  public PhotoQuery from(Optional<String> cursor) {
    return new PhotoQuery(owner, visibilities, sort, cursor, limit);
  }
}
