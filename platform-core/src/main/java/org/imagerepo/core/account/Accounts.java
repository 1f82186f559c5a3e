package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.refusal.FieldError;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Registering users and telling whether somebody is who they say. Safe for many threads. */
public final class Accounts {
  private final Catalogue catalogue;
  private final PasswordHash passwords;
  private final Clock clock;
  private final PasswordCheck check;

  public Accounts(Catalogue catalogue, PasswordHash passwords, Clock clock) {
    this.catalogue = catalogue;
    this.passwords = passwords;
    this.clock = clock;
    this.check = new PasswordCheck(catalogue, passwords, clock);
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
      throw taken(wanted.username());
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
      throw taken(wanted.username());
    }
    return user;
  }

  /**
   * Registers a user with a password that nobody knows; an administrator can hand out a link to set
   * one.
   *
   * @throws RefusedException if rules are broken or the name is taken
   */
  public User registerUnknowing(String username, Optional<String> displayName)
      throws RefusedException, IOException {
    return register(new Registration(username, Secret.random(), displayName), Role.USER);
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
    return check.verify(username, password, address);
  }

  /**
   * Gives a user another password.
   *
   * @throws RefusedException if it is unfit
   */
  void setPassword(User user, String password) throws RefusedException, IOException {
    Optional<String> broken = AccountRules.password(password, user.username());
    if (broken.isPresent()) {
      throw RefusedException.invalid("password", broken.get());
    }
    catalogue
        .changeUser(user.id(), List.of(new UserChange.Password(passwords.hash(password))))
        .orElseThrow(RefusedException::notFound);
  }

  /** Who had that name, in any case of letters, and has another by now. */
  public Optional<User> formerlyNamed(String username) throws IOException {
    return catalogue.userFormerlyNamed(username.toLowerCase(Locale.ROOT)).filter(User::isActive);
  }

  /** The user of that name, in any case of letters; one who is locked or closed looks absent. */
  public Optional<User> named(String username) throws IOException {
    return catalogue.userNamed(username.toLowerCase(Locale.ROOT)).filter(User::isActive);
  }

  /** The user of that id. */
  public Optional<User> user(UserId id) throws IOException {
    return catalogue.user(id);
  }

  /** How much a user keeps here. */
  public Usage usage(User user) throws IOException {
    return catalogue.usage(user.id());
  }

  static RefusedException taken(String username) {
    return new RefusedException(
        RefusalType.USERNAME_TAKEN,
        "Somebody has the user name " + username + " already; choose another.");
  }
}
