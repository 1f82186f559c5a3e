package org.imagerepo.api.search;

import java.util.List;
import java.util.Objects;

/**
 * One thing that photos are looked for by. What a photo is worth for it is the greatest product of
 * a term's weight here and the photo's weight of that term.
 *
 * @param anyOf the terms that stand for it, each once, from 1 to {@value #MAX_TERMS}
 * @param atLeast what a photo must be worth to count, in ten-thousandths, at least 1
 */
public record Clause(List<Weighted> anyOf, int atLeast) {
  /** The most terms of a clause. */
  public static final int MAX_TERMS = 100;

  /**
   * A term and how well it stands for what is looked for.
   *
   * @param percent from 1 to 100; times a photo's percent this makes ten-thousandths
   */
  public record Weighted(Term term, int percent) {
    public Weighted {
      Objects.requireNonNull(term, "term");
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException("percent must be from 1 to 100 but is " + percent);
      }
    }
  }

  public Clause {
    anyOf = List.copyOf(anyOf);
    if (anyOf.isEmpty() || anyOf.size() > MAX_TERMS) {
      throw new IllegalArgumentException("a clause has 1 to " + MAX_TERMS + " terms");
    }
    if (atLeast < 1) {
      throw new IllegalArgumentException("atLeast must be at least 1");
    }
  }
}
