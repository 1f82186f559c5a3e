package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.Objects;

/**
 * A link that does one thing to an account, once.
 *
 * @param id never changes
 * @param digest of the secret in the link; the secret itself is kept nowhere
 * @param kind what it does
 * @param user whom it is about, see the kinds
 * @param note a word about it, for who made it; may be empty
 * @param createdAt when it was made, to the millisecond
 * @param expiresAt from when on it does nothing, to the millisecond
 */
public record AccountLink(
    AccountLinkId id,
    String digest,
    Kind kind,
    UserId user,
    String note,
    Instant createdAt,
    Instant expiresAt) {
  /** What a link does. */
  public enum Kind {
    /** Whoever has it may register; the user is who invites. */
    INVITATION,
    /** Whoever has it may set the user's password. */
    PASSWORD
  }

  public AccountLink {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }
}
