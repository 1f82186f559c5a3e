package org.imagerepo.web.search;

import java.util.List;
import org.imagerepo.core.search.Suggestion;

/**
 * How a question may go on.
 *
 * @param items the most frequent first
 */
public record SuggestionsView(List<Item> items) {
  /**
   * One way.
   *
   * @param text to show
   * @param kind {@code tag}, {@code word}, {@code camera}, {@code date} or {@code filter}
   * @param query the whole question with it
   * @param count how many photos have it; 0 where that isn't counted
   */
  public record Item(String text, String kind, String query, long count) {}

  static SuggestionsView of(List<Suggestion> suggestions) {
    return new SuggestionsView(
        suggestions.stream()
            .map(s -> new Item(s.text(), s.kind(), s.query(), s.photos()))
            .toList());
  }
}
