package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.refusal.RefusedException;

/** Tells whether somebody is who they say, and slows down whoever guesses. */
final class PasswordCheck {
  private static final int TURNS = 64;
  private static final int KNOWN = 100_000;
  private static final Duration KNOWN_FOR = Duration.ofDays(30);

  private final Catalogue catalogue;
  private final PasswordHash passwords;
  private final Clock clock;
  private final VerifiedPasswords verified;
  private final GuessLimit guesses;
  private final Map<String, Instant> known = new Remembered<>(KNOWN);
  private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

  PasswordCheck(Catalogue catalogue, PasswordHash passwords, Clock clock) {
    this.catalogue = catalogue;
    this.passwords = passwords;
    this.clock = clock;
    this.verified = new VerifiedPasswords(clock);
    this.guesses = new GuessLimit(clock);
  }

  /** See {@link Accounts#verify}. */
  Optional<User> verify(String username, String password, String address)
      throws RefusedException, IOException {
    String name = username.strip().toLowerCase(Locale.ROOT);
    Network network = Network.of(address);
    Optional<User> user = catalogue.userNamed(name);
    requirePatience(name, user, network);
    if (user.isPresent() && verified.contains(user.get(), password, network)) {
      return user;
    }
    // One at a time for a name: of requests that come at once, only the first pays the slow hash,
    // and a guesser gains nothing by sending many.
    synchronized (turns[Math.floorMod(name.hashCode(), turns.length)]) {
      return verifySlowly(name, user, password, network);
    }
  }

  private Optional<User> verifySlowly(
      String name, Optional<User> user, String password, Network network)
      throws RefusedException, IOException {
    if (user.isPresent() && verified.contains(user.get(), password, network)) {
      return user;
    }
    // Counted before the slow hash, so that many tries at once don't pass together.
    requirePatience(name, user, network);
    guesses.count(name, network);
    if (user.isEmpty()) {
      passwords.pretend(password);
    } else if (passwords.matches(password, user.get().passwordHash())) {
      guesses.forget(name, network);
      verified.add(user.get(), password, network);
      remember(name, network);
      return user;
    }
    return Optional.empty();
  }

  private void requirePatience(String name, Optional<User> user, Network network)
      throws RefusedException, IOException {
    Duration wait = guesses.wait(name, network, false);
    if (!wait.isZero() && isKnown(name, user, network)) {
      wait = guesses.wait(name, network, true);
    }
    if (!wait.isZero()) {
      throw RefusedException.tooManyAttempts(wait);
    }
  }

  /** Whether the user got in from there before, as far as it is remembered. */
  private boolean isKnown(String name, Optional<User> user, Network network) throws IOException {
    synchronized (known) {
      Instant until = known.get(pair(name, network));
      if (until != null && clock.instant().isBefore(until)) {
        return true;
      }
    }
    return user.isPresent()
        && catalogue.sessions(user.get().id()).stream()
            .anyMatch(session -> Network.of(session.address()).equals(network));
  }

  private void remember(String name, Network network) {
    synchronized (known) {
      known.put(pair(name, network), clock.instant().plus(KNOWN_FOR));
    }
  }

  private static String pair(String name, Network network) {
    return network.name() + " " + name;
  }
}
