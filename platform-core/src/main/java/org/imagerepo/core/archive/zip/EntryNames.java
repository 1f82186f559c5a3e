package org.imagerepo.core.archive.zip;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives each file of an archive a name of its own that every system can unpack: in the order they
 * come, so that the same files get the same names. Names that differ only in case or in how accents
 * are written count as the same. For one archive and one thread.
 */
public final class EntryNames {
  /** Of UTF-8; with " (12345)" well below the 255 bytes of the strictest systems. */
  private static final int MAX_BYTES = 200;

  private static final int MAX_EXTENSION = 10;
  private static final String FORBIDDEN = "/\\:*?\"<>|";
  private static final Pattern ENDS_BADLY = Pattern.compile("[. ]+$");
  private static final Pattern RESERVED =
      Pattern.compile(
          "(con|prn|aux|nul|conin\\$|conout\\$|clock\\$|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  /** The key of each name that is taken, and with which number to try next. */
  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * @param reserved names that are given by nobody here, such as those of other entries
   */
  public EntryNames(Set<String> reserved) {
    reserved.forEach(name -> taken.put(key(name), 2));
  }

  /** The name for the next file, as near to what is wished as can be. */
  public String next(String wished) {
    String name = safe(wished);
    Integer number = taken.putIfAbsent(key(name), 2);
    if (number == null) {
      return name;
    }
    int dot = extension(name);
    for (int n = number; ; n++) {
      String numbered = name.substring(0, dot) + " (" + n + ")" + name.substring(dot);
      if (taken.putIfAbsent(key(numbered), 2) == null) {
        taken.put(key(name), n + 1);
        return numbered;
      }
    }
  }

  /** Upper case first: that is how some file systems compare, and it joins ß and SS. */
  private static String key(String name) {
    String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static String safe(String wished) {
    StringBuilder clean = new StringBuilder();
    Normalizer.normalize(wished, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> isFit(c) ? c : '_')
        .forEach(clean::appendCodePoint);
    String name = trimmed(shortened(trimmed(clean.toString())));
    if (name.isEmpty()) {
      return "unnamed";
    }
    // A leading dot hides a file, and Windows knows its devices under any extension.
    return name.startsWith(".") || RESERVED.matcher(name).matches() ? "_" + name : name;
  }

  private static boolean isFit(int codePoint) {
    return FORBIDDEN.indexOf(codePoint) < 0
        && switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }

  private static String trimmed(String name) {
    return ENDS_BADLY.matcher(name.strip()).replaceFirst("");
  }

  /** Cuts the base, by whole characters, and keeps the extension. */
  private static String shortened(String name) {
    int dot = extension(name);
    String end = name.substring(dot);
    int room = MAX_BYTES - end.getBytes(StandardCharsets.UTF_8).length;
    StringBuilder base = new StringBuilder();
    for (int i = 0; i < dot; ) {
      String character = Character.toString(name.codePointAt(i));
      room -= character.getBytes(StandardCharsets.UTF_8).length;
      if (room < 0) {
        return trimmed(base.toString()) + end;
      }
      base.append(character);
      i += character.length();
    }
    return name;
  }

  /** Where the extension begins; the end if there is none. */
  private static int extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= MAX_EXTENSION ? dot : name.length();
  }
}
