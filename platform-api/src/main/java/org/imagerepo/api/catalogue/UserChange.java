package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One thing that is changed about a user. The user name is {@link UserCatalogue#rename}'s. */
public sealed interface UserChange {
  /**
   * Another name for people to read.
   *
   * @param name the new one
   */
  record DisplayName(String name) implements UserChange {
    public DisplayName {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Another password.
   *
   * @param hash salted and slow, with its parameters
   */
  record Password(String hash) implements UserChange {
    public Password {
      Objects.requireNonNull(hash, "hash");
    }

    /** Leaves the hash out. */
    @Override
    public String toString() {
      return "Password";
    }
  }

  /**
   * Another role.
   *
   * @param role the new one
   */
  record Rights(Role role) implements UserChange {
    public Rights {
      Objects.requireNonNull(role, "role");
    }
  }

  /**
   * Locked out, or let in again.
   *
   * @param isLocked which of them
   */
  record Lock(boolean isLocked) implements UserChange {}

  /**
   * Another quota.
   *
   * @param quota the new one, whole
   */
  record Allowance(Quota quota) implements UserChange {
    public Allowance {
      Objects.requireNonNull(quota, "quota");
    }
  }

  /**
   * Closed, or opened again.
   *
   * @param at when it is to be deleted; empty opens it again
   */
  record Deletion(Optional<Instant> at) implements UserChange {
    public Deletion {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Whether others may see where photos were taken.
   *
   * @param isPublic whether they may
   */
  record Location(boolean isPublic) implements UserChange {}

  /**
   * Another photo that stands for them.
   *
   * @param photo the new one; empty for none
   */
  record Avatar(Optional<PhotoId> photo) implements UserChange {
    public Avatar {
      Objects.requireNonNull(photo, "photo");
    }
  }
}
