package org.imagerepo.web.account;

import org.imagerepo.core.refusal.RefusedException;

/** Looks at what was sent before anybody relies on it. */
final class Body {
  private Body() {}

  /** A body that is there: {@code null} is JSON, too. */
  static <T> T required(T body) throws RefusedException {
    if (body == null) {
      throw RefusedException.invalid("body", "must be a JSON object");
    }
    return body;
  }

  static String required(String field, String value) throws RefusedException {
    if (value == null) {
      throw RefusedException.invalid(field, "must be given");
    }
    return value;
  }
}
