package org.imagerepo.core.search.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * Some days on end.
 *
 * @param from the first; empty if there is none
 * @param until the first that doesn't belong to it any more; empty if there is none
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> until) {
  public DateRange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
  }

  static DateRange of(LocalDate from, LocalDate until) {
    return new DateRange(Optional.of(from), Optional.of(until));
  }

  static DateRange day(LocalDate day) {
    return of(day, day.plusDays(1));
  }

  static DateRange month(YearMonth month) {
    return of(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  static DateRange year(int year) {
    return of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /** The days of both. */
  public DateRange and(DateRange other) {
    return new DateRange(
        from.isPresent() && (other.from.isEmpty() || from.get().isAfter(other.from.get()))
            ? from
            : other.from,
        until.isPresent() && (other.until.isEmpty() || until.get().isBefore(other.until.get()))
            ? until
            : other.until);
  }
}
