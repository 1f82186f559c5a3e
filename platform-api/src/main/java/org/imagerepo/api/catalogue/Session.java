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
 * @param lastUsedAt when it was used last, as far as noted, to the millisecond
 * @param address where from it was logged in; empty if not known
 * @param userAgent what the browser calls itself; empty if not known
 */
public record Session(
    String digest,
    UserId user,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt,
    String address,
    String userAgent) {
  public Session {
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
    Objects.requireNonNull(lastUsedAt, "lastUsedAt");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(userAgent, "userAgent");
  }

  /** One of which no more is known, and which wasn't used yet. */
  public Session(String digest, UserId user, Instant createdAt, Instant expiresAt) {
    this(digest, user, createdAt, expiresAt, createdAt, "", "");
  }
}
