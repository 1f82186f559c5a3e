package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who has photos here.
 *
 * @param id never changes
 * @param username unique, in lower case; part of addresses
 * @param displayName for people to read
 * @param passwordHash salted and slow, with its parameters; the catalogue doesn't look inside
 * @param role what they may do
 * @param createdAt when they registered, to the millisecond
 */
public record User(
    UserId id,
    String username,
    String displayName,
    String passwordHash,
    Role role,
    Instant createdAt) {
  public User {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(username, "username");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(passwordHash, "passwordHash");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(createdAt, "createdAt");
  }

  /** Leaves the password hash out, so that it never reaches a log. */
  @Override
  public String toString() {
    return "User[" + id + " " + username + " " + role + "]";
  }
}
