package org.imagerepo.api.catalogue;

import java.util.Objects;
import java.util.Optional;

/**
 * Which users to list, by user name, and from where on.
 *
 * @param text only those whose user name or display name contains it, whatever the case of the
 *     letters a to z; the empty text is in all
 * @param cursor where the page before ended: what {@link Page#next} said
 * @param limit at most so many, from 1 to {@value #MAX_LIMIT}
 */
public record UserQuery(String text, Optional<String> cursor, int limit) {
  /** The most that one page may hold. */
  public static final int MAX_LIMIT = 1000;

  public UserQuery {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(cursor, "cursor");
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT);
    }
  }
}
