package org.imagerepo.core.search;

import org.imagerepo.api.search.Clause;

/**
 * One thing that is looked for.
 *
 * @param text as it was typed, or its part
 * @param start where that is in the question
 * @param end where it ends
 * @param clause the terms that stand for it
 * @param need how much it matters
 */
record Wish(String text, int start, int end, Clause clause, Need need) {
  /** How much a wish matters. */
  enum Need {
    /** What is found must have it, and is the better the more of it it has. */
    FULL,
    /** What is found must have it, and no more is to be said. */
    FILTER,
    /** A word that means little, left out where nothing has it. */
    IF_KNOWN,
    /** A word that means nothing, left out unless it is all there is. */
    IF_ALONE
  }

  boolean isScored() {
    return need != Need.FILTER;
  }
}
