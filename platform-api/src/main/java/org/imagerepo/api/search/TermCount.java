package org.imagerepo.api.search;

import java.util.Objects;

/**
 * A term that photos have.
 *
 * @param term what
 * @param photos how many have it
 */
public record TermCount(Term term, long photos) {
  public TermCount {
    Objects.requireNonNull(term, "term");
  }
}
