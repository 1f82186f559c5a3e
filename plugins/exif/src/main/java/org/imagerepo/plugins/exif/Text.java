package org.imagerepo.plugins.exif;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts out of files, made fit to be shown. */
final class Text {
  /**
   * Control characters, halves of characters, and the marks that turn the direction of all text
   * behind them.
   */
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\x{FFFD}\\x{FFFE}\\x{FFFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private Text() {}

  /**
   * One line, without what can't be shown, no longer than the limit.
   *
   * @param limit in UTF-16 units; no character is cut in two
   * @return empty if nothing is left
   */
  static Optional<String> clean(String text, int limit) {
    if (text == null) {
      return Optional.empty();
    }
    String line = SPACE.matcher(UNFIT.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    if (line.length() > limit) {
      int end = Character.isHighSurrogate(line.charAt(limit - 1)) ? limit - 1 : limit;
      line = line.substring(0, end).strip();
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  /** One line that says something: one with a letter or a digit in it. */
  static Optional<String> meaningful(String text) {
    return clean(text, Integer.MAX_VALUE)
        .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit));
  }
}
