package org.imagerepo.core.search.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads English words for days: {@code last summer}, {@code in june 2024}, {@code 3 weeks ago}. */
public final class DateWords {
  private static final Set<String> BEFORE = Set.of("in", "from", "of", "on", "during", "since");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS);
  private static final Map<String, Integer> NUMBERS =
      Map.of("a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "ten", 10);

  /** By the northern half of the earth, as weather services count. */
  private static final Map<String, Month> SEASONS =
      Map.of(
          "spring", Month.MARCH,
          "summer", Month.JUNE,
          "autumn", Month.SEPTEMBER,
          "fall", Month.SEPTEMBER,
          "winter", Month.DECEMBER);

  private final List<String> words;
  private final LocalDate today;

  /**
   * Days that were found.
   *
   * @param words how many words say so
   */
  public record Found(DateRange days, int words) {}

  private DateWords(List<String> words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /**
   * Reads days at the beginning of some words.
   *
   * @param words in lower case
   */
  public static Optional<Found> at(List<String> words, LocalDate today) {
    boolean hasBefore = !words.isEmpty() && BEFORE.contains(words.get(0));
    int skipped = hasBefore ? 1 : 0;
    if (skipped < words.size() && words.get(skipped).equals("the")) {
      skipped++;
    }
    try {
      Optional<Found> found =
          new DateWords(words.subList(skipped, words.size()), today).find(hasBefore);
      int before = skipped;
      return found
          .map(f -> hasBefore && words.get(0).equals("since") ? sinceThen(f) : f)
          .map(f -> new Found(f.days(), f.words() + before));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as the 31st of June
    }
  }

  private static Found sinceThen(Found found) {
    return new Found(new DateRange(found.days().from(), Optional.empty()), found.words());
  }

  private String word(int index) {
    return index < words.size() ? words.get(index) : "";
  }

  private Optional<Found> find(boolean isAnnounced) {
    return switch (word(0)) {
      case "" -> Optional.empty();
      case "today" -> found(DateRange.day(today), 1);
      case "yesterday" -> found(DateRange.day(today.minusDays(1)), 1);
      case "this" -> relative(0);
      case "last", "past", "previous" -> amount(1).or(() -> relative(1));
      default -> absolute(isAnnounced).or(this::ago);
    };
  }

  private static Optional<Found> found(DateRange days, int words) {
    return Optional.of(new Found(days, words));
  }

  /** "last summer", "this week": {@code back} periods before the present one. */
  private Optional<Found> relative(int back) {
    String name = word(1);
    if (SEASONS.containsKey(name)) {
      return found(season(name, back), 2);
    }
    Optional<Month> month = month(name);
    if (month.isPresent()) {
      return found(DateRange.month(last(month.get(), back)), 2);
    }
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (name) {
      case "week" -> {
        LocalDate first = monday.minusWeeks(back);
        yield found(DateRange.of(first, first.plusWeeks(1)), 2);
      }
      case "weekend" -> {
        LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean isNow = today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate first = saturday.minusWeeks(isNow && back == 1 ? 1 : 0);
        yield found(DateRange.of(first, first.plusDays(2)), 2);
      }
      case "month" -> found(DateRange.month(YearMonth.from(today).minusMonths(back)), 2);
      case "year" -> found(DateRange.year(today.getYear() - back), 2);
      case "night" -> found(DateRange.day(today.minusDays(back)), 2);
      default -> Optional.empty();
    };
  }

  /** The season that goes on or is over last; for "last", the last one that is over. */
  private DateRange season(String name, int back) {
    LocalDate first = LocalDate.of(today.getYear(), SEASONS.get(name), 1);
    while (first.isAfter(today) || back == 1 && first.plusMonths(3).isAfter(today)) {
      first = first.minusYears(1);
    }
    return DateRange.of(first, first.plusMonths(3));
  }

  private YearMonth last(Month month, int back) {
    YearMonth present = YearMonth.from(today);
    YearMonth found = YearMonth.of(today.getYear(), month);
    boolean isTooLate = found.isAfter(present) || back == 1 && found.equals(present);
    return isTooLate ? found.minusYears(1) : found;
  }

  /** "last 3 weeks". */
  private Optional<Found> amount(int at) {
    Optional<Integer> number = number(word(at));
    Optional<ChronoUnit> unit = unit(word(at + 1));
    return number.isEmpty() || unit.isEmpty()
        ? Optional.empty()
        : found(DateRange.of(today.minus(number.get(), unit.get()), today.plusDays(1)), at + 2);
  }

  /** "3 weeks ago": as exact as the words. */
  private Optional<Found> ago() {
    Optional<Integer> number = number(word(0));
    Optional<ChronoUnit> unit = unit(word(1));
    if (number.isEmpty() || unit.isEmpty() || !word(2).equals("ago")) {
      return Optional.empty();
    }
    LocalDate then = today.minus(number.get(), unit.get());
    return found(
        switch (unit.get()) {
          case DAYS -> DateRange.day(then);
          case WEEKS -> {
            LocalDate monday = then.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            yield DateRange.of(monday, monday.plusWeeks(1));
          }
          case MONTHS -> DateRange.month(YearMonth.from(then));
          default -> DateRange.year(then.getYear());
        },
        3);
  }

  private static Optional<Integer> number(String word) {
    return word.matches("\\d{1,3}")
        ? Optional.of(Integer.valueOf(word))
        : Optional.ofNullable(NUMBERS.get(word));
  }

  private static Optional<ChronoUnit> unit(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return Optional.ofNullable(UNITS.get(singular));
  }

  /**
   * "2023", "june 2024", "3 june 2024", "june 3, 2024", "summer 2023".
   *
   * @param isAnnounced whether a word such as "in" was before: then "may" is a month
   */
  private Optional<Found> absolute(boolean isAnnounced) {
    Optional<DateRange> written = WrittenDates.read(word(0));
    if (written.isPresent()) {
      return found(written.get(), 1);
    }
    Optional<Integer> year = year(word(1));
    if (SEASONS.containsKey(word(0)) && (year.isPresent() || isAnnounced)) {
      return year.isEmpty()
          ? found(season(word(0), 0), 1)
          : found(seasonOf(year.get(), word(0)), 2);
    }
    Optional<Month> month = month(word(0));
    if (month.isPresent()) {
      return ofMonth(month.get(), year, isAnnounced);
    }
    Optional<Month> second = month(word(1));
    Optional<Integer> day = day(word(0));
    if (second.isPresent() && day.isPresent()) {
      return dayOf(second.get(), day.get());
    }
    return Optional.empty();
  }

  private static DateRange seasonOf(int year, String name) {
    LocalDate first = LocalDate.of(year, SEASONS.get(name), 1);
    return DateRange.of(first, first.plusMonths(3));
  }

  private Optional<Found> ofMonth(Month month, Optional<Integer> year, boolean isAnnounced) {
    if (year.isPresent()) {
      return found(DateRange.month(YearMonth.of(year.get(), month)), 2);
    }
    Optional<Integer> day = day(word(1));
    if (day.isPresent()) {
      return dayOf(month, day.get());
    }
    boolean isOtherWordToo = month == Month.MAY || month == Month.MARCH || word(0).length() < 4;
    return isOtherWordToo && !isAnnounced
        ? Optional.empty()
        : found(DateRange.month(last(month, 0)), 1);
  }

  private Optional<Found> dayOf(Month month, int day) {
    Optional<Integer> year = year(word(2));
    LocalDate found = LocalDate.of(year.orElse(today.getYear()), month, day);
    boolean isTooLate = year.isEmpty() && found.isAfter(today);
    return found(DateRange.day(isTooLate ? found.minusYears(1) : found), year.isPresent() ? 3 : 2);
  }

  private static Optional<Integer> year(String word) {
    return word.matches("(1[89]|20)\\d\\d") ? Optional.of(Integer.valueOf(word)) : Optional.empty();
  }

  private static Optional<Integer> day(String word) {
    String number = word.replaceFirst("(st|nd|rd|th)?,?$", "");
    return number.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
  }

  private static Optional<Month> month(String word) {
    return Arrays.stream(Month.values())
        .filter(
            month ->
                word.equals(name(month, TextStyle.FULL))
                    || word.equals(name(month, TextStyle.SHORT)))
        .findFirst();
  }

  private static String name(Month month, TextStyle style) {
    return month.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }
}
