package org.imagerepo.core.search.query;

import java.util.Objects;
import java.util.Optional;

/**
 * One part of a question as it was typed: {@code word}, {@code "a phrase"}, {@code field:value} or
 * {@code field:"a value"}, each perhaps with a minus before it.
 *
 * @param field the filter's name in lower case, if it is one
 * @param text the word, the phrase or the value
 * @param isPhrase whether it stood in quotes
 * @param isUnwanted whether a minus stood before it
 * @param start where it begins, in UTF-16 units
 * @param end where it ends
 */
public record Part(
    Optional<String> field, String text, boolean isPhrase, boolean isUnwanted, int start, int end) {
  public Part {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(text, "text");
  }

  /** Whether it is a word that may belong together with the words beside it. */
  public boolean isPlainWord() {
    return field.isEmpty() && !isPhrase && !isUnwanted;
  }
}
