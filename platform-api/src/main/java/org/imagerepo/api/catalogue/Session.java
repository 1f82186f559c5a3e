package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.Objects;

/**
 * A browser that is logged in.
 *
 * @param digest of the secret in the browser's cookie; the secret itself is kept nowhere
 * @param user who logged in
 * @param createdAt when, to the millisecond
 * @param expiresAt from when on it no longer counts, to the millisecond
 */
public record Session(String digest, UserId user, Instant createdAt, Instant expiresAt) {
  public Session {
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }
}
