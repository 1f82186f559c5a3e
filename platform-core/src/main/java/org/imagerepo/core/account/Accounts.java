package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.refusal.FieldError;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Registering users and telling whether somebody is who they say. Safe for many threads. */
public final class Accounts {
  private static final int TURNS = 64;

  private final Catalogue catalogue;
  private final PasswordHash passwords;
  private final Clock clock;
  private final VerifiedPasswords verified;
  private final GuessLimit guesses;
  private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

  public Accounts(Catalogue catalogue, PasswordHash passwords, Clock clock) {
    this.catalogue = catalogue;
    this.passwords = passwords;
    this.clock = clock;
    this.verified = new VerifiedPasswords(clock);
    this.guesses = new GuessLimit(clock);
  }

  /**
   * Registers a user.
   *
   * @throws RefusedException if rules are broken or the name is taken
   */
  public User register(Registration wanted, Role role) throws RefusedException, IOException {
    List<FieldError> errors = wanted.errors();
    if (!errors.isEmpty()) {
      throw new RefusedException(
          RefusalType.INVALID_INPUT, "Mend what is listed and try again.", errors);
    }
    if (catalogue.userNamed(wanted.username()).isPresent()) {
      throw taken(wanted);
    }
    User user =
        new User(
            UserId.random(),
            wanted.username(),
            wanted.displayName().orElse(wanted.username()),
            passwords.hash(wanted.password()),
            role,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (!catalogue.addUser(user)) {
      throw taken(wanted);
    }
    return user;
  }

  /**
   * Tells who it is.
   *
   * @param address where the request comes from, to slow guessing down
   * @return the user; empty if name and password don't fit, never saying which
   * @throws RefusedException after too many wrong tries
   */
  public Optional<User> verify(String username, String password, String address)
      throws RefusedException, IOException {
    String name = username.strip().toLowerCase(Locale.ROOT);
    Optional<User> user = catalogue.userNamed(name);
    if (user.isPresent() && verified.contains(user.get(), password)) {
      return user;
    }
    // One at a time for a name: of requests that come at once, only the first pays the slow hash,
    // and a guesser gains nothing by sending many.
    synchronized (turns[Math.floorMod(name.hashCode(), turns.length)]) {
      return verifySlowly(name, user, password, address);
    }
  }

  private Optional<User> verifySlowly(
      String name, Optional<User> user, String password, String address) throws RefusedException {
    if (user.isPresent() && verified.contains(user.get(), password)) {
      return user;
    }
    // Counted before the slow hash, so that many tries at once don't pass together.
    guesses.check(name, address);
    guesses.count(name, address);
    if (user.isEmpty()) {
      passwords.pretend(password);
    } else if (passwords.matches(password, user.get().passwordHash())) {
      guesses.forget(name, address);
      verified.add(user.get(), password);
      return user;
    }
    return Optional.empty();
  }

  /** The user of that name, in any case of letters. */
  public Optional<User> named(String username) throws IOException {
    return catalogue.userNamed(username.toLowerCase(Locale.ROOT));
  }

  /** The user of that id. */
  public Optional<User> user(UserId id) throws IOException {
    return catalogue.user(id);
  }

  /** How much a user keeps here. */
  public Usage usage(User user) throws IOException {
    return catalogue.usage(user.id());
  }

  private static RefusedException taken(Registration wanted) {
    return new RefusedException(
        RefusalType.USERNAME_TAKEN,
        "Somebody has the user name " + wanted.username() + " already; choose another.");
  }
}
