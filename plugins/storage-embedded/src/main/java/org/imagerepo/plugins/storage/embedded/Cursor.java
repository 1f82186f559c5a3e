package org.imagerepo.plugins.storage.embedded;

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
   * @param start where to begin if there is no cursor; its list is the one that the cursor must be
   *     of
   * @throws IllegalArgumentException if it is none, or one of another list
   */
  static Cursor decode(Optional<String> encoded, Cursor start) {
    if (encoded.isEmpty()) {
      return start;
    }
    String plain = new String(Base64.getUrlDecoder().decode(encoded.get()), StandardCharsets.UTF_8);
    String[] parts = plain.split(" ", 3);
    if (parts.length != 3 || !parts[0].equals(start.list())) {
      throw new IllegalArgumentException("the cursor isn't one of this list");
    }
    return new Cursor(parts[0], Long.parseLong(parts[1]), parts[2]);
  }
}
