package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who has photos here.
 *
 * @param id never changes
 * @param username unique, in lower case; part of addresses
 * @param displayName for people to read
 * @param passwordHash salted and slow, with its parameters; the catalogue doesn't look inside
 * @param role what they may do
 * @param createdAt when they registered, to the millisecond
 * @param quota how much they may keep here
 * @param isLocked whether an administrator keeps them out
 * @param deletionAt when the account, closed since, is to be deleted with all photos, to the
 *     millisecond; empty unless it is closed
 * @param isLocationPublic whether others may see where this user's photos were taken, unless a
 *     photo says otherwise
 * @param avatar the photo that stands for them; it may be gone since
 */
public record User(
    UserId id,
    String username,
    String displayName,
    String passwordHash,
    Role role,
    Instant createdAt,
    Quota quota,
    boolean isLocked,
    Optional<Instant> deletionAt,
    boolean isLocationPublic,
    Optional<PhotoId> avatar) {
  public User {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(username, "username");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(passwordHash, "passwordHash");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(quota, "quota");
    Objects.requireNonNull(deletionAt, "deletionAt");
    Objects.requireNonNull(avatar, "avatar");
  }

  /** A user as they are when they have just registered. */
  public User(
      UserId id,
      String username,
      String displayName,
      String passwordHash,
      Role role,
      Instant createdAt) {
    this(
        id,
        username,
        displayName,
        passwordHash,
        role,
        createdAt,
        Quota.DEFAULT,
        false,
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** Whether the account is in use: neither locked nor closed. Otherwise it looks absent. */
  public boolean isActive() {
    return !isLocked && deletionAt.isEmpty();
  }

  /** Leaves the password hash out, so that it never reaches a log. */
  @Override
  public String toString() {
    return "User[" + id + " " + username + " " + role + "]";
  }
}
