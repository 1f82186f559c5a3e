package org.imagerepo.core.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {
  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static Optional<DateWords.Found> found(String text) {
    return DateWords.at(List.of(text.split(" ")), TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "today, 2026-11-24, 2026-11-25",
    "yesterday, 2026-11-23, 2026-11-24",
    "this week, 2026-11-23, 2026-11-30",
    "last week, 2026-11-16, 2026-11-23",
    "last weekend, 2026-11-21, 2026-11-23",
    "last month, 2026-10-01, 2026-11-01",
    "last year, 2025-01-01, 2026-01-01",
    "from last summer, 2026-06-01, 2026-09-01",
    "last winter, 2025-12-01, 2026-03-01",
    "last autumn, 2025-09-01, 2025-12-01",
    "this autumn, 2026-09-01, 2026-12-01",
    "in the summer of, 2026-06-01, 2026-09-01",
    "in 2023, 2023-01-01, 2024-01-01",
    "2023, 2023-01-01, 2024-01-01",
    "june 2024, 2024-06-01, 2024-07-01",
    "in june, 2026-06-01, 2026-07-01",
    "december, 2025-12-01, 2026-01-01",
    "in may, 2026-05-01, 2026-06-01",
    "may 2024, 2024-05-01, 2024-06-01",
    "summer 2022, 2022-06-01, 2022-09-01",
    "on 3 june 2024, 2024-06-03, 2024-06-04",
    "june 3rd, 2026-06-03, 2026-06-04",
    "3 weeks ago, 2026-11-02, 2026-11-09",
    "two years ago, 2024-01-01, 2025-01-01",
    "last 3 days, 2026-11-21, 2026-11-25",
    "2024-02-29, 2024-02-29, 2024-03-01",
    "2024-06, 2024-06-01, 2024-07-01",
  })
  void wordsForDaysAreRead(String text, LocalDate from, LocalDate until) {
    assertThat(found(text).map(DateWords.Found::days))
        .contains(new DateRange(Optional.of(from), Optional.of(until)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dog",
        "may",
        "march",
        "in",
        "the beach",
        "summer",
        "2024-13",
        "2023-02-29",
        "31 june 2024",
        "1234",
        "3 dogs",
        "last",
        "last dog",
        "fall"
      })
  void otherWordsAreNot(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void wordsAfterwardsAreLeft() {
    assertThat(found("last summer at the beach").map(DateWords.Found::words)).contains(2);
    assertThat(found("in june 2024 dog").map(DateWords.Found::words)).contains(3);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06..2024-08, 2024-06-01, 2024-09-01",
    "..2020, , 2021-01-01",
    "2020.., 2020-01-01,",
    "last summer, 2026-06-01, 2026-09-01",
    "yesterday..today, 2026-11-23, 2026-11-25",
  })
  void valuesOfTakenAreRead(String value, LocalDate from, LocalDate until)
      throws WrongQueryException {
    assertThat(WrittenDates.taken(value, TODAY, 0))
        .isEqualTo(new DateRange(Optional.ofNullable(from), Optional.ofNullable(until)));
  }

  @ParameterizedTest
  @CsvSource({"soon, 6", ".., 6", "2024..soon, 12", "2024-06..2024-13, 15", "last summer dog, 6"})
  void wrongValuesAreRefusedWhereTheyStand(String value, int position) {
    assertThatThrownBy(() -> WrittenDates.taken(value, TODAY, 6))
        .isInstanceOfSatisfying(
            WrongQueryException.class, e -> assertThat(e.position()).isEqualTo(position));
  }
}
