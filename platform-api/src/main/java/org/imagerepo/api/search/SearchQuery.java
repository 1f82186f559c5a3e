package org.imagerepo.api.search;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;

/**
 * Asks for the photos that count for all wanted clauses and for none of the unwanted ones.
 *
 * <p>A photo's score is the sum of what it is worth for the wanted clauses. The greatest score
 * comes first; among equals, the photo last taken, to the second, the time of upload standing in
 * where that isn't known; then by an order of the catalogue's own that never changes.
 *
 * @param owner whose photos
 * @param visibilities only these
 * @param wanted from 1 to {@value #MAX_CLAUSES}
 * @param unwanted at most {@value #MAX_CLAUSES}
 * @param from only photos taken then or later, to the second
 * @param until only photos taken before, to the second
 * @param cursor where the page before ended
 * @param limit at most so many, from 1 to {@value #MAX_LIMIT}
 */
public record SearchQuery(
    UserId owner,
    Set<Visibility> visibilities,
    List<Clause> wanted,
    List<Clause> unwanted,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> cursor,
    int limit) {
  /** The most clauses of either kind. */
  public static final int MAX_CLAUSES = 32;

  /** The most photos of a page. */
  public static final int MAX_LIMIT = 1000;

  public SearchQuery {
    Objects.requireNonNull(owner, "owner");
    visibilities = Set.copyOf(visibilities);
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(cursor, "cursor");
    if (wanted.isEmpty() || wanted.size() > MAX_CLAUSES || unwanted.size() > MAX_CLAUSES) {
      throw new IllegalArgumentException(
          "1 to " + MAX_CLAUSES + " clauses may be wanted, and as many unwanted");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT);
    }
  }
}
