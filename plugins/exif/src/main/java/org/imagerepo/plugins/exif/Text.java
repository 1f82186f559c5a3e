package org.imagerepo.plugins.exif;

import com.drew.metadata.StringValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

  /** In the value's own charset; if it doesn't name one, in UTF-8 if it is that, else Latin 1. */
  static String decode(StringValue value) {
    Charset own = value.getCharset();
    if (own != null && !own.equals(StandardCharsets.US_ASCII)) {
      return new String(value.getBytes(), own);
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(value.getBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return new String(value.getBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** One line that says something: one with a letter or a digit in it. */
  static Optional<String> meaningful(String text) {
    return clean(text, Integer.MAX_VALUE)
        .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit));
  }
}
