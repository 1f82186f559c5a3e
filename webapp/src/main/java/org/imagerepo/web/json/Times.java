package org.imagerepo.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.imagerepo.core.refusal.RefusedException;

/** Reads times of what clients send. */
public final class Times {
  private Times() {}

  /**
   * Reads an RFC 3339 time.
   *
   * @param field where it stands, for the error
   * @param text may be null: then there is none
   */
  public static Optional<Instant> parse(String field, String text) throws RefusedException {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw RefusedException.invalid(field, "must be a time like 2026-01-17T10:20:30Z");
    }
  }
}
