package org.imagerepo.web.problem;

import org.imagerepo.core.refusal.RefusalType;

/** Which HTTP status each refusal of the engine has. */
final class RefusalStatus {
  private RefusalStatus() {}

  static int of(RefusalType type) {
    return switch (type) {
      case NOT_FOUND -> 404;
      case NOT_AUTHENTICATED, WRONG_CREDENTIALS -> 401;
      case FORBIDDEN -> 403;
      case TOO_MANY_ATTEMPTS -> 429;
      case USERNAME_TAKEN -> 409;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_IMAGE -> 415;
      case INVALID_INPUT, EMPTY_UPLOAD, UNREADABLE_IMAGE, TRUNCATED_IMAGE, TOO_MANY_PIXELS -> 422;
    };
  }
}
