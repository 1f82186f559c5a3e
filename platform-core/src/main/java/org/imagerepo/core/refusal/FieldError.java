package org.imagerepo.core.refusal;

import java.util.Objects;

/**
 * A broken rule.
 *
 * @param field which part of the request breaks it
 * @param detail what would be right
 */
public record FieldError(String field, String detail) {
  public FieldError {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(detail, "detail");
  }
}
