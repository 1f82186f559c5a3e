package org.imagerepo.web.search;

import java.util.List;

/**
 * Describes what was found for the interface's description; {@link FoundJson} writes it.
 *
 * @param items the best first; each is a photo as everywhere, with these members besides
 * @param next the cursor of the next part; null at the end
 * @param didYouMean a question that finds more, if nothing was found; else null
 */
public record FoundView(List<Item> items, String next, String didYouMean) {
  /**
   * A photo that was found.
   *
   * @param score how well it fits, above 0 and at most 1
   * @param why for each thing that was looked for
   */
  public record Item(double score, List<Reason> why) {}

  /**
   * Why it was found.
   *
   * @param term what was looked for
   * @param from where it was found, for people to read
   * @param weight how much of it there is, above 0 and at most 1
   */
  public record Reason(String term, String from, double weight) {}
}
