package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A way in for a script.
 *
 * @param id never changes
 * @param digest of the secret that the script sends; the secret itself is kept nowhere
 * @param user in whose name it acts
 * @param name what the user calls it
 * @param scopes what it may do, at least one
 * @param createdAt when it was made, to the millisecond
 * @param expiresAt from when on it no longer counts, to the millisecond; empty if it always does
 * @param lastUsedAt when it was used last, as far as noted, to the millisecond
 */
public record Token(
    TokenId id,
    String digest,
    UserId user,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt) {
  public Token {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(name, "name");
    scopes = Set.copyOf(scopes);
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
    Objects.requireNonNull(lastUsedAt, "lastUsedAt");
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a token has at least one scope");
    }
  }
}
