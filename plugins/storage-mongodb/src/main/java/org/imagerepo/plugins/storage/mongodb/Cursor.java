package org.imagerepo.plugins.storage.mongodb;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ended: the sort key of its last element.
 *
 * @param list which list this is a place in
 * @param number the first part of the sort key
 * @param text the second part, which breaks ties
 */
record Cursor(String list, long number, String text) {
  String encode() {
    String plain = list + " " + number + " " + text;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IllegalArgumentException if it is none, or one of another list
   */
  static Optional<Cursor> decode(Optional<String> encoded, String list) {
    return encoded.map(text -> decode(text, list));
  }

  private static Cursor decode(String encoded, String list) {
    String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    String[] parts = plain.split(" ", 3);
    if (parts.length != 3 || !parts[0].equals(list)) {
      throw new IllegalArgumentException("the cursor isn't one of this list");
    }
    return new Cursor(parts[0], Long.parseLong(parts[1]), parts[2]);
  }
}
