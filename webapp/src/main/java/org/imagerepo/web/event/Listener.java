package org.imagerepo.web.event;

import java.io.IOException;
import java.util.Optional;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;

/**
 * Who listens.
 *
 * @param user whose photos it is about
 * @param session the secret of the browser's session; empty if each request proves who sends it
 */
record Listener(User user, Optional<String> session) {
  /** Knows sessions. */
  @FunctionalInterface
  interface SessionCheck {
    /** Whether the session of that secret lasts. */
    boolean lasts(String secret) throws IOException;
  }

  boolean isUser(UserId id) {
    return user.id().equals(id);
  }

  boolean isOf(String secret) {
    return session.isPresent() && session.get().equals(secret);
  }

  /** Whether it may go on; a store that can't be asked now is no reason to end it. */
  boolean isWelcome(SessionCheck sessions) {
    try {
      return session.isEmpty() || sessions.lasts(session.get());
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
