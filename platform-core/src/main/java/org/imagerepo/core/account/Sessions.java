package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Browsers that are logged in. Kept in the catalogue, so that they outlive a restart and any node
 * knows them.
 */
public final class Sessions {
  /** How long a session lasts from logging in. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  /** How long a session lasts that isn't used. */
  static final Duration IDLE = Duration.ofDays(14);

  private static final int ID_LENGTH = 22;

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
  public String open(User user, Origin from) throws IOException {
    String secret = Secret.random();
    Instant now = now();
    catalogue.addSession(
        new Session(
            Secret.digest(secret),
            user.id(),
            now,
            now.plus(LIFETIME),
            now,
            from.address(),
            from.userAgent()));
    return secret;
  }

  /** Whose session it is, if it lasts and they aren't locked out. */
  public Optional<User> user(String secret) throws IOException {
    Optional<Session> session = catalogue.session(Secret.digest(secret)).filter(this::lasts);
    if (session.isEmpty()) {
      return Optional.empty();
    }
    Optional<User> user = catalogue.user(session.get().user()).filter(found -> !found.isLocked());
    Instant now = now();
    if (user.isPresent() && LastUse.isWorthNoting(session.get().lastUsedAt(), now)) {
      catalogue.useSession(session.get().digest(), now);
    }
    return user;
  }

  /** Those of a user that last, last used first. */
  public List<Session> of(UserId user) throws IOException {
    return catalogue.sessions(user).stream()
        .filter(this::lasts)
        .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
        .toList();
  }

  /** Names a session to its user, who can't log in with it. */
  public static String id(Session session) {
    return session.digest().substring(0, ID_LENGTH);
  }

  /** Whether it is the session of that secret. */
  public static boolean isOf(String secret, Session session) {
    return session.digest().equals(Secret.digest(secret));
  }

  /** Ends a session. Does nothing if there is none. */
  public void close(String secret) throws IOException {
    catalogue.removeSession(Secret.digest(secret));
  }

  /**
   * Ends one of a user's sessions.
   *
   * @throws RefusedException if they have none of that id
   */
  public void close(UserId user, String id) throws RefusedException, IOException {
    Session session =
        catalogue.sessions(user).stream()
            .filter(own -> id(own).equals(id))
            .findFirst()
            .orElseThrow(RefusedException::notFound);
    catalogue.removeSession(session.digest());
  }

  /** Ends all of a user's sessions but the one of that secret, if it is given. */
  public void closeAll(UserId user, Optional<String> except) throws IOException {
    for (Session session : catalogue.sessions(user)) {
      if (except.isEmpty() || !isOf(except.get(), session)) {
        catalogue.removeSession(session.digest());
      }
    }
  }

  /**
   * Forgets what has expired: sessions, and links that work once.
   *
   * @return how many sessions
   */
  public int sweep() throws IOException {
    catalogue.removeLinksExpiredBefore(clock.instant());
    return catalogue.removeSessionsExpiredBefore(clock.instant());
  }

  private boolean lasts(Session session) {
    Instant now = clock.instant();
    return now.isBefore(session.expiresAt()) && now.isBefore(session.lastUsedAt().plus(IDLE));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
