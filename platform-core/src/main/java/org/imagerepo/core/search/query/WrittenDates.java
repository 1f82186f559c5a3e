package org.imagerepo.core.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates as they are written in figures, and the values of {@code taken:}. */
public final class WrittenDates {
  private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{1,2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");

  private WrittenDates() {}

  /** A year, a month such as {@code 2024-06}, or a day such as {@code 2024-06-03}. */
  static Optional<DateRange> read(String text) {
    try {
      if (YEAR.matcher(text).matches()) {
        return Optional.of(DateRange.year(Integer.parseInt(text)));
      }
      int[] parts = Arrays.stream(numbers(text)).mapToInt(Integer::parseInt).toArray();
      return switch (parts.length) {
        case 2 -> Optional.of(DateRange.month(YearMonth.of(parts[0], parts[1])));
        case 3 -> Optional.of(DateRange.day(LocalDate.of(parts[0], parts[1], parts[2])));
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String[] numbers(String text) {
    return MONTH.matcher(text).matches() || DAY.matcher(text).matches()
        ? text.split("-")
        : new String[0];
  }

  /**
   * The days that the value of {@code taken:} means: two dates with {@code ..} between them, either
   * of which may be left out; one date; or words such as {@code last summer}.
   *
   * @param position where the value stands in the question
   * @throws WrongQueryException if it can't be read
   */
  public static DateRange taken(String value, LocalDate today, int position)
      throws WrongQueryException {
    String text = value.strip().toLowerCase(Locale.ROOT);
    int dots = text.indexOf("..");
    if (dots < 0) {
      return days(text, today, position);
    }
    String from = text.substring(0, dots);
    String until = text.substring(dots + 2);
    if (from.isEmpty() && until.isEmpty()) {
      throw wrong(position);
    }
    return new DateRange(
        from.isEmpty() ? Optional.empty() : days(from, today, position).from(),
        until.isEmpty() ? Optional.empty() : days(until, today, position + dots + 2).until());
  }

  private static DateRange days(String text, LocalDate today, int position)
      throws WrongQueryException {
    List<String> words = List.of(text.split("\\s+"));
    return DateWords.at(words, today)
        .filter(found -> found.words() == words.size())
        .orElseThrow(() -> wrong(position))
        .days();
  }

  private static WrongQueryException wrong(int position) {
    return new WrongQueryException(
        position,
        "taken: needs a date such as 2024, 2024-06, 2024-06-03, 2024-06..2024-08, yesterday or"
            + " \"last summer\"");
  }
}
