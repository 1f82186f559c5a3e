package org.imagerepo.api.catalogue;

import java.io.IOException;
import java.util.Set;

/** A catalogue that can take back what taggers have found that are gone. */
public interface RetractingCatalogue extends Catalogue {
  /**
   * Takes away what other taggers than these have found, and the work that photos owe them. All
   * else stays: an owner's own tags, and what a photo has learned, such as when it was taken. What
   * is found by words changes with it.
   *
   * @param present types of the taggers whose findings stay
   * @param limit at most so many photos in this call, at least 1
   * @return how many photos it was taken from; fewer than the limit means that nothing is left
   */
  int retract(Set<String> present, int limit) throws IOException;
}
