package org.imagerepo.core.refusal;

import java.util.List;
import java.util.Objects;

/** What was asked is refused, and nothing was changed. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RefusalType type;
  private final transient List<FieldError> errors;

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
    super(Objects.requireNonNull(detail, "detail"));
    this.type = Objects.requireNonNull(type, "type");
    this.errors = List.copyOf(errors);
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

  public RefusalType type() {
    return type;
  }

  /** Each broken rule, if it is about rules. */
  public List<FieldError> errors() {
    return errors;
  }
}
