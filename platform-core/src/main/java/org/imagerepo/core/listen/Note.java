package org.imagerepo.core.listen;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.event.PhotoNews;

/**
 * That something is about to happen to a photo, or has happened.
 *
 * @param kind what
 * @param photo which
 * @param at when, to the millisecond
 */
record Note(PhotoNews.Kind kind, PhotoId photo, Instant at) {
  /** One line of text, without its end. */
  String line() {
    return kind + " " + photo.value() + " " + at;
  }

  /** Empty if it isn't what {@link #line()} wrote: a kill may leave the last line unfinished. */
  static Optional<Note> parse(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Note(
              PhotoNews.Kind.valueOf(parts[0]), new PhotoId(parts[1]), Instant.parse(parts[2])));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
