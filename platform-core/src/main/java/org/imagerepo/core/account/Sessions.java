package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.User;

/**
 * Browsers that are logged in. Kept in the catalogue, so that they outlive a restart and any node
 * knows them.
 */
public final class Sessions {
  /** How long a session lasts from logging in. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  private final Catalogue catalogue;
  private final Clock clock;

  public Sessions(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Begins a session.
   *
   * @return its secret, for the browser's cookie alone
   */
  public String open(User user) throws IOException {
    String secret = Secret.random();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    catalogue.addSession(new Session(Secret.digest(secret), user.id(), now, now.plus(LIFETIME)));
    return secret;
  }

  /** Whose session it is, if it lasts. */
  public Optional<User> user(String secret) throws IOException {
    Optional<Session> session = catalogue.session(Secret.digest(secret));
    if (session.isEmpty() || !clock.instant().isBefore(session.get().expiresAt())) {
      return Optional.empty();
    }
    return catalogue.user(session.get().user());
  }

  /** Ends a session. Does nothing if there is none. */
  public void close(String secret) throws IOException {
    catalogue.removeSession(Secret.digest(secret));
  }

  /** Forgets sessions that have expired. */
  public int sweep() throws IOException {
    return catalogue.removeSessionsExpiredBefore(clock.instant());
  }
}
