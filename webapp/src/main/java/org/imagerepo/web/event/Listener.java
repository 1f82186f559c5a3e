package org.imagerepo.web.event;

import java.io.IOException;
import java.util.Optional;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;

/**
 * Who listens.
 *
 * @param user whose photos it is about
 * @param secret of the session or the token that lets them in; empty if a password did
 */
record Listener(User user, Optional<String> secret) {
  /** Knows sessions and tokens. */
  @FunctionalInterface
  interface WayInCheck {
    /** Whether what has that secret lets anybody in still. */
    boolean lasts(String secret) throws IOException;
  }

  boolean isUser(UserId id) {
    return user.id().equals(id);
  }

  boolean isOf(String session) {
    return secret.isPresent() && secret.get().equals(session);
  }

  /** Whether it may go on; a store that can't be asked now is no reason to end it. */
  boolean isWelcome(WayInCheck waysIn) {
    try {
      return secret.isEmpty() || waysIn.lasts(secret.get());
    } catch (IOException e) {
      return true;
    }
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "Listener[" + user.username() + "]";
  }
}
