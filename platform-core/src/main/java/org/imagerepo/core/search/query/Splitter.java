package org.imagerepo.core.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Splits a question into its parts. */
public final class Splitter {
  /** The longest question, in UTF-16 units. */
  public static final int MOST_CHARACTERS = 500;

  /** The most parts of a question. */
  public static final int MOST_PARTS = 24;

  private final String text;
  private int position;

  private Splitter(String text) {
    this.text = text;
  }

  /**
   * @throws WrongQueryException if a quotation has no end, or there is too much
   */
  public static List<Part> split(String question) throws WrongQueryException {
    if (question.length() > MOST_CHARACTERS) {
      throw new WrongQueryException(
          MOST_CHARACTERS, "A question has at most " + MOST_CHARACTERS + " characters: shorten it");
    }
    return new Splitter(question).parts();
  }

  private List<Part> parts() throws WrongQueryException {
    List<Part> parts = new ArrayList<>();
    while (skipSpaces()) {
      int start = position;
      Part part = part();
      if (!part.text().isEmpty()) {
        parts.add(part);
      }
      if (parts.size() > MOST_PARTS) {
        throw new WrongQueryException(
            start, "A question has at most " + MOST_PARTS + " parts: leave some out from here on");
      }
    }
    return parts;
  }

  private boolean skipSpaces() {
    while (position < text.length() && isSpace(text.charAt(position))) {
      position++;
    }
    return position < text.length();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private Part part() throws WrongQueryException {
    int start = position;
    boolean isUnwanted = text.charAt(position) == '-';
    if (isUnwanted) {
      position++;
    }
    Optional<String> field = field();
    boolean isPhrase = position < text.length() && isQuote(text.charAt(position));
    String value = isPhrase ? quoted() : word();
    if (field.isPresent() && value.isBlank()) {
      throw new WrongQueryException(
          position, "After " + field.get() + ": there must be what to look for, without a space");
    }
    return new Part(field, value, isPhrase, isUnwanted, start, position);
  }

  /** Letters and a colon before something that isn't the colon of a time or an address. */
  private Optional<String> field() {
    int end = position;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean isField =
        end > position
            && end < text.length()
            && text.charAt(end) == ':'
            && !text.startsWith("://", end);
    if (!isField) {
      return Optional.empty();
    }
    String field = text.substring(position, end).toLowerCase(Locale.ROOT);
    position = end + 1;
    return Optional.of(field);
  }

  private String quoted() throws WrongQueryException {
    int quote = position++;
    int start = position;
    while (position < text.length() && !isQuote(text.charAt(position))) {
      position++;
    }
    if (position == text.length()) {
      throw new WrongQueryException(quote, "The quotation that begins here has no end: add a \"");
    }
    return text.substring(start, position++);
  }

  /** People type these, and telephones put them in place of the straight one. */
  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e';
  }

  private String word() {
    int start = position;
    while (position < text.length()
        && !isSpace(text.charAt(position))
        && !isQuote(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }
}
