package org.imagerepo.api.search;

import java.util.Objects;

/**
 * Something a photo can be found by.
 *
 * @param kind what sort of thing it is, for instance {@code tag}: 1 to 20 lower-case letters
 * @param text the thing itself, compared as it stands; 1 to {@value #MAX_TEXT} characters
 */
public record Term(String kind, String text) {
  /** The most characters of a text. */
  public static final int MAX_TEXT = 200;

  public Term {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    if (kind.isEmpty() || kind.length() > 20 || !kind.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      throw new IllegalArgumentException("kind must have 1 to 20 lower-case letters");
    }
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("text must have 1 to " + MAX_TEXT + " characters");
    }
  }

  @Override
  public String toString() {
    return kind + ":" + text;
  }
}
