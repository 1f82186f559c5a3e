package org.imagerepo.core.ingest;

import java.text.Normalizer;

/**
 * Makes a file name of what an uploader claims it is: no path, no control or invisible characters,
 * at most 200 characters. It is kept for people to read and never used as a path.
 */
final class FileName {
  private static final int MAX_LENGTH = 200;
  private static final String UNNAMED = "unnamed";

  private FileName() {}

  static String clean(String claimed) {
    String base =
        claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
    StringBuilder clean = new StringBuilder();
    Normalizer.normalize(base, Normalizer.Form.NFC)
        .codePoints()
        .filter(FileName::isFit)
        .forEach(clean::appendCodePoint);
    String name = clean.toString().strip();
    return name.isEmpty() || name.equals(".") || name.equals("..") ? UNNAMED : shorten(name);
  }

  private static boolean isFit(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }

  /** Keeps the extension, which tells people most. */
  private static String shorten(String name) {
    if (name.length() <= MAX_LENGTH) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    int end = MAX_LENGTH - extension.length();
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end) + extension;
  }
}
