package org.imagerepo.core.account;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Identity;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Users whom another site vouches for. Who comes for the first time becomes a user where anybody
 * may; an address or name that the other site tells never makes somebody a user that is here
 * already.
 */
public final class ExternalLogins {
  private static final int ATTEMPTS = 100;
  private static final int LONGEST = 30;
  private static final String UNNAMED = "user";

  private final Catalogue catalogue;
  private final Accounts accounts;
  private final RegistrationMode mode;

  public ExternalLogins(Catalogue catalogue, Accounts accounts, RegistrationMode mode) {
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.mode = mode;
  }

  /**
   * Somebody whom another site vouches for.
   *
   * @param identity who they are there
   * @param username what they are called there, as a proposal
   * @param displayName their name for people to read
   */
  public record Person(
      Identity identity, Optional<String> username, Optional<String> displayName) {}

  /**
   * The user who that is, registered now if it is the first time.
   *
   * @throws RefusedException if it is the first time, and not anybody may register; or they are
   *     locked out
   */
  public User user(Person person) throws RefusedException, IOException {
    Optional<User> known = catalogue.userIdentified(person.identity());
    User user = known.isPresent() ? known.get() : register(person);
    if (user.isLocked()) {
      throw new RefusedException(
          RefusalType.ACCOUNT_LOCKED, "An administrator has locked it. Ask them why.");
    }
    return user;
  }

  private User register(Person person) throws RefusedException, IOException {
    if (mode != RegistrationMode.OPEN) {
      throw new RefusedException(
          RefusalType.REGISTRATION_CLOSED,
          "You have no account here, and not anybody may make one. Ask an administrator.");
    }
    User user = registered(name(person.username().orElse(UNNAMED)), person.displayName());
    if (catalogue.addIdentity(user.id(), person.identity())) {
      return user;
    }
    // Somebody else's request with the same identity was faster.
    catalogue.removeUser(user.id());
    return catalogue.userIdentified(person.identity()).orElseThrow(RefusedException::notFound);
  }

  private User registered(String name, Optional<String> displayName)
      throws RefusedException, IOException {
    Optional<String> shown =
        displayName.filter(text -> AccountRules.displayName(text.strip()).isEmpty());
    for (int attempt = 1; ; attempt++) {
      String wanted = attempt == 1 ? name : name + "-" + attempt;
      try {
        return accounts.registerUnknowing(wanted, shown);
      } catch (RefusedException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static String name(String proposal) {
    String name =
        proposal
            .replaceFirst("@.*", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return cut.isEmpty() ? UNNAMED : cut.replaceAll("-+$", "");
  }
}
