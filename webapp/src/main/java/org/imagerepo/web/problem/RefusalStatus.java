package org.imagerepo.web.problem;

import org.imagerepo.core.refusal.RefusalType;

/** Which HTTP status each refusal of the engine has. */
final class RefusalStatus {
  private RefusalStatus() {}

  static int of(RefusalType type) {
    return switch (type) {
      case NOT_FOUND, SEARCH_UNAVAILABLE -> 404;
      case NOT_AUTHENTICATED, WRONG_CREDENTIALS, SHARE_PASSWORD_NEEDED -> 401;
      case FORBIDDEN, ACCOUNT_LOCKED, ACCOUNT_CLOSING, REGISTRATION_CLOSED, INVITATION_NEEDED ->
          403;
      case UPLOAD_TOO_SLOW -> 408;
      case USERNAME_TAKEN, UPLOAD_CONFLICT, PLUGIN_IN_USE, IN_TRASH, LAST_ADMINISTRATOR -> 409;
      case UPLOAD_EXPIRED -> 410;
      case TOO_LARGE, QUOTA_EXCEEDED -> 413;
      case UNSUPPORTED_IMAGE -> 415;
      case INVALID_INPUT,
          WRONG_QUERY,
          EMPTY_UPLOAD,
          UNREADABLE_IMAGE,
          TRUNCATED_IMAGE,
          TOO_MANY_PIXELS,
          CONTENT_MISMATCH ->
          422;
      case UPLOAD_TAKEN_OVER -> 423;
      case TOO_MANY_ATTEMPTS, TOO_MANY_UPLOADS -> 429;
      // As tus says.
      case CHECKSUM_MISMATCH -> 460;
      case STORAGE_FULL -> 507;
    };
  }
}
