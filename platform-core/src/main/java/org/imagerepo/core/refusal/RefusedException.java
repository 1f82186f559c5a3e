package org.imagerepo.core.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** What was asked is refused, and nothing was changed. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusalType type;
  private final transient List<FieldError> errors;
  private final transient OptionalInt position;
  private final Duration wait;

  /**
   * @param detail what was wrong and what to do, for the asker to read
   */
  public RefusedException(RefusalType type, String detail) {
    this(type, detail, List.of());
  }

  /**
   * @param detail what was wrong and what to do, for the asker to read
   * @param errors each broken rule
   */
  public RefusedException(RefusalType type, String detail, List<FieldError> errors) {
    this(type, detail, errors, OptionalInt.empty(), Duration.ZERO);
  }

  private RefusedException(
      RefusalType type,
      String detail,
      List<FieldError> errors,
      OptionalInt position,
      Duration wait) {
    super(Objects.requireNonNull(detail, "detail"));
    this.type = Objects.requireNonNull(type, "type");
    this.errors = List.copyOf(errors);
    this.position = position;
    this.wait = wait;
  }

  /** Absent and forbidden look alike. */
  public static RefusedException notFound() {
    return new RefusedException(
        RefusalType.NOT_FOUND, "It was never here, was deleted, or is not for you to see.");
  }

  /** One broken rule. */
  public static RefusedException invalid(String field, String detail) {
    return new RefusedException(
        RefusalType.INVALID_INPUT, field + ": " + detail, List.of(new FieldError(field, detail)));
  }

  /** A question that can't be read from a position on, counted from 0 in UTF-16 units. */
  public static RefusedException wrongQuery(int position, String detail) {
    return new RefusedException(
        RefusalType.WRONG_QUERY, detail, List.of(), OptionalInt.of(position), Duration.ZERO);
  }

  /** Too many wrong tries; after that time, the next can be made. */
  public static RefusedException tooManyAttempts(Duration wait) {
    long minutes = wait.plusSeconds(59).toMinutes();
    return new RefusedException(
        RefusalType.TOO_MANY_ATTEMPTS,
        "Too many wrong tries: wait " + minutes + " minutes and try again.",
        List.of(),
        OptionalInt.empty(),
        wait);
  }

  public RefusalType type() {
    return type;
  }

  /** Where in the text that was sent it is wrong, if it is about a text. */
  public OptionalInt position() {
    return position;
  }

  /** After which time trying again is worth it; zero if no time helps. */
  public Duration retryAfter() {
    return wait;
  }

  /** Each broken rule, if it is about rules. */
  public List<FieldError> errors() {
    return errors;
  }
}
