package org.imagerepo.api.plugin;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One setting, described once: its key, what it is for, which values are right, its default.
 *
 * <p>The description feeds validation, documentation and the administration page. A setting is
 * optional if it was given neither a default nor {@link #required()}. Instances are immutable.
 *
 * @param <T> the type of its value
 */
public final class Setting<T> {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

  private final String key;
  private final String description;
  private final String expected;
  private final Function<String, T> parser;
  private final T defaultValue;
  private final boolean required;
  private final boolean secret;

  private Setting(
      String key,
      String description,
      String expected,
      Function<String, T> parser,
      T defaultValue,
      boolean required,
      boolean secret) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "setting key '" + key + "' must be lower-case words joined by '.' or '-'");
    }
    this.key = key;
    this.description = Objects.requireNonNull(description, "description");
    this.expected = Objects.requireNonNull(expected, "expected");
    this.parser = Objects.requireNonNull(parser, "parser");
    this.defaultValue = defaultValue;
    this.required = required;
    this.secret = secret;
  }

  /**
   * A setting of any type.
   *
   * @param expected what a right value looks like, completing "must be …"
   * @param parser makes a value from text; throws {@link IllegalArgumentException} or {@link
   *     DateTimeParseException} on a wrong one
   */
  public static <T> Setting<T> of(
      String key, String description, String expected, Function<String, T> parser) {
    return new Setting<>(key, description, expected, parser, null, false, false);
  }

  /** Any text that isn't blank. */
  public static Setting<String> text(String key, String description) {
    return of(key, description, "text that is not blank", text -> require(text, !text.isBlank()));
  }

  /** A whole number from {@code min} to {@code max}, both included. */
  public static Setting<Integer> integer(String key, String description, int min, int max) {
    return of(
        key,
        description,
        "a whole number from " + min + " to " + max,
        text -> {
          int value = Integer.parseInt(text);
          return require(value, value >= min && value <= max);
        });
  }

  /** A number from {@code min} to {@code max}, both included. */
  public static Setting<Double> number(String key, String description, double min, double max) {
    return of(
        key,
        description,
        "a number from " + min + " to " + max,
        text -> {
          double value = Double.parseDouble(text);
          return require(value, value >= min && value <= max);
        });
  }

  /** {@code true} or {@code false}. */
  public static Setting<Boolean> flag(String key, String description) {
    return of(
        key,
        description,
        "true or false",
        text -> require(text, text.equals("true") || text.equals("false")).equals("true"));
  }

  /** An ISO-8601 duration such as {@code PT30S}, greater than zero. */
  public static Setting<Duration> duration(String key, String description) {
    return of(
        key,
        description,
        "an ISO-8601 duration greater than zero, such as PT30S or PT5M",
        text -> {
          Duration value = Duration.parse(text);
          return require(value, !value.isNegative() && !value.isZero());
        });
  }

  /** One of the constants of {@code type}, written in lower case with hyphens. */
  public static <E extends Enum<E>> Setting<E> choice(
      String key, String description, Class<E> type) {
    Function<E, String> name = e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String choices =
        Arrays.stream(type.getEnumConstants()).map(name).collect(Collectors.joining(", "));
    return of(
        key,
        description,
        "one of " + choices,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(e -> name.apply(e).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  /** The same setting with a value for when none is given. */
  public Setting<T> defaultsTo(T value) {
    return new Setting<>(
        key, description, expected, parser, Objects.requireNonNull(value), false, secret);
  }

  /** The same setting, which must be given. */
  public Setting<T> required() {
    return new Setting<>(key, description, expected, parser, null, true, secret);
  }

  /** The same setting, whose value is masked wherever it would be shown. */
  public Setting<T> secret() {
    return new Setting<>(key, description, expected, parser, defaultValue, required, true);
  }

  /** Its name within its provider, for instance {@code preview.edge}. */
  public String key() {
    return key;
  }

  /** What it is for, in one sentence; with the unit if it has one. */
  public String description() {
    return description;
  }

  /** What a right value looks like, completing "must be …". */
  public String expected() {
    return expected;
  }

  /** The value when none is given. */
  public Optional<T> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /** Whether the start fails if it is not given. */
  public boolean isRequired() {
    return required;
  }

  /** Whether its value must never be shown. */
  public boolean isSecret() {
    return secret;
  }

  /**
   * Makes a value from text.
   *
   * @throws IllegalArgumentException if the text is wrong; the message names key, value (masked if
   *     secret) and what would be right
   */
  public T parse(String text) {
    try {
      return parser.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      String shown = secret ? "(secret)" : "'" + text + "'";
      // The cause repeats the text, so a secret must do without it.
      throw new IllegalArgumentException(
          key + " is " + shown + " but must be " + expected, secret ? null : e);
    }
  }

  private static <V> V require(V value, boolean right) {
    if (!right) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  @Override
  public String toString() {
    return "Setting[" + key + "]";
  }
}
