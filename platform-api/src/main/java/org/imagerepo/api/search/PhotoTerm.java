package org.imagerepo.api.search;

import java.util.Objects;

/**
 * A term of a photo.
 *
 * @param term what
 * @param percent how much the photo is about it, from 1 to 100
 */
public record PhotoTerm(Term term, int percent) {
  public PhotoTerm {
    Objects.requireNonNull(term, "term");
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("percent must be from 1 to 100 but is " + percent);
    }
  }
}
