package org.imagerepo.core.similar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Where a page of stacks begins.
 *
 * @param cursor of the page of photos
 * @param photos how many of that page come before
 * @param stacks how many of those that begin there come before
 */
record Place(Optional<String> cursor, int photos, int stacks) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(.*)");

  static final Place START = new Place(Optional.empty(), 0, 0);

  static Place parse(Optional<String> text) throws RefusedException {
    if (text.isEmpty()) {
      return START;
    }
    Matcher parts = TEXT.matcher(text.get());
    if (!parts.matches()) {
      throw wrong();
    }
    return new Place(
        Optional.of(parts.group(3)).filter(cursor -> !cursor.isEmpty()),
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)));
  }

  static RefusedException wrong() {
    return RefusedException.invalid("cursor", "must be what a page before gave as next");
  }

  Place after(int moreStacks) {
    return new Place(cursor, photos, stacks + moreStacks);
  }

  String text() {
    return photos + "." + stacks + "." + cursor.orElse("");
  }
}
