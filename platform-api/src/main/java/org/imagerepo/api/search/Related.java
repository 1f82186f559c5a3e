package org.imagerepo.api.search;

import java.util.Objects;

/**
 * A tag that stands for a word.
 *
 * @param tag as the vocabulary names it
 * @param weight how well it does, above 0 and at most 1; 1 is for another name of the same thing
 */
public record Related(String tag, double weight) {
  public Related {
    Objects.requireNonNull(tag, "tag");
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight must be in ]0,1] but is " + weight);
    }
  }
}
