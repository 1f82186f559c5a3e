package org.imagerepo.core.work;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;

/**
 * Reads when a photo was taken out of findings. A camera's local time without a zone counts as UTC,
 * which keeps it on the day that its owner remembers.
 */
final class TakenAt {
  private static final Instant EARLIEST = Instant.parse("1826-01-01T00:00:00Z");

  private TakenAt() {}

  static Optional<Instant> of(Findings findings) {
    String zoned = findings.fields().get(Fields.TAKEN_AT);
    String local = findings.fields().get(Fields.TAKEN_AT_LOCAL);
    try {
      if (zoned != null) {
        return plausible(OffsetDateTime.parse(zoned).toInstant());
      }
      return local == null
          ? Optional.empty()
          : plausible(LocalDateTime.parse(local).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** No photo is older than photography, or from beyond the four-digit years. */
  private static Optional<Instant> plausible(Instant instant) {
    boolean fits =
        !instant.isBefore(EARLIEST) && instant.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
    return fits ? Optional.of(instant.truncatedTo(ChronoUnit.MILLIS)) : Optional.empty();
  }
}
