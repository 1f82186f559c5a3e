package org.imagerepo.core.archive.zip;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The time of MS-DOS, which every archive carries: local time of an unknown zone, here UTC, in
 * two-second steps from 1980 to 2107.
 */
final class DosTime {
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

  private DosTime() {}

  /** Time in the lower 16 bits, date in the upper ones; the nearest there is. */
  static int of(Instant instant) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(clamped(instant), 0, ZoneOffset.UTC);
    int date =
        (time.getYear() - FIRST.getYear()) << 9 | time.getMonthValue() << 5 | time.getDayOfMonth();
    return date << 16 | time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() / 2;
  }

  private static long clamped(Instant instant) {
    long seconds = Math.max(instant.getEpochSecond(), FIRST.toEpochSecond(ZoneOffset.UTC));
    return Math.min(seconds, LAST.toEpochSecond(ZoneOffset.UTC));
  }
}
