package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Action;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.refusal.FieldError;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** What users do with their own accounts. Safe for many threads. */
public final class OwnAccount {
  /** For how long nobody else can take a user name that was given up. */
  static final Duration NAME_KEPT = Duration.ofDays(90);

  private final Catalogue catalogue;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Administrators administrators;
  private final Access access;
  private final Clock clock;
  private final Duration grace;

  /**
   * @param grace for how long a closed account can be opened again
   */
  public OwnAccount(
      Catalogue catalogue,
      Accounts accounts,
      Sessions sessions,
      Administrators administrators,
      Access access,
      Clock clock,
      Duration grace) {
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.sessions = sessions;
    this.administrators = administrators;
    this.access = access;
    this.clock = clock;
    this.grace = grace;
  }

  /**
   * Changes what is wanted, or nothing.
   *
   * @return the user as they are now
   * @throws RefusedException if a rule is broken, the name is taken, or the photo isn't theirs
   */
  public User change(User user, AccountChange wanted) throws RefusedException, IOException {
    check(user, wanted);
    Optional<String> username = wanted.username().filter(name -> !name.equals(user.username()));
    if (username.isPresent()) {
      Instant now = now();
      if (!catalogue.rename(user.id(), username.get(), now, now.plus(NAME_KEPT))) {
        throw Accounts.taken(username.get());
      }
    }
    return catalogue
        .changeUser(user.id(), changes(wanted, username.orElse(user.username())))
        .orElseThrow(RefusedException::notFound);
  }

  private static List<UserChange> changes(AccountChange wanted, String username) {
    List<UserChange> changes = new ArrayList<>();
    wanted
        .displayName()
        .ifPresent(
            name -> changes.add(new UserChange.DisplayName(name.isEmpty() ? username : name)));
    wanted.avatar().ifPresent(photo -> changes.add(new UserChange.Avatar(photo)));
    wanted.isLocationPublic().ifPresent(is -> changes.add(new UserChange.Location(is)));
    return changes;
  }

  private void check(User user, AccountChange wanted) throws RefusedException, IOException {
    List<FieldError> errors = new ArrayList<>();
    wanted
        .username()
        .filter(name -> !name.equals(user.username()))
        .flatMap(AccountRules::username)
        .ifPresent(detail -> errors.add(new FieldError("username", detail)));
    wanted
        .displayName()
        .filter(name -> !name.isEmpty())
        .flatMap(AccountRules::displayName)
        .ifPresent(detail -> errors.add(new FieldError("displayName", detail)));
    Optional<PhotoId> avatar = wanted.avatar().flatMap(photo -> photo);
    if (avatar.isPresent() && !isOwn(user, avatar.get())) {
      errors.add(new FieldError("avatar", "must be the id of one of your photos"));
    }
    if (!errors.isEmpty()) {
      throw new RefusedException(
          RefusalType.INVALID_INPUT, "Nothing was changed. Mend what is listed.", errors);
    }
  }

  private boolean isOwn(User user, PhotoId id) throws IOException {
    Optional<Photo> photo = catalogue.photo(id);
    return access.allowed(Asker.of(user), Action.SHARE, photo).isPresent();
  }

  /**
   * Gives the user another password, and logs all other browsers out.
   *
   * @param address where the request comes from
   * @param session the secret of the session that goes on, if there is one
   * @throws RefusedException if the present one is wrong, too often wrong, or the new one is unfit
   */
  public void changePassword(
      User user, String present, String wanted, String address, Optional<String> session)
      throws RefusedException, IOException {
    requirePassword("current", user, present, address);
    accounts.setPassword(user, wanted);
    sessions.closeAll(user.id(), session);
  }

  /**
   * Closes the account: from now on it looks absent to others, and at the end of its grace time it
   * is deleted with all photos.
   *
   * @param address where the request comes from
   * @return when that will be
   * @throws RefusedException if the password is wrong, or it is the only administrator's
   */
  public Instant close(User user, String password, String address)
      throws RefusedException, IOException {
    requirePassword("password", user, password, address);
    return close(user);
  }

  /** The same for an administrator, who needs no password of theirs. */
  public Instant close(User user) throws RefusedException, IOException {
    Instant end = user.deletionAt().orElse(now().plus(grace));
    administrators.change(user, new UserChange.Deletion(Optional.of(end)));
    return end;
  }

  /**
   * Opens a closed account again. Does nothing if it isn't closed.
   *
   * @throws RefusedException if its grace time is over
   */
  public void reopen(User user) throws RefusedException, IOException {
    if (user.deletionAt().filter(end -> !now().isBefore(end)).isPresent()) {
      throw new RefusedException(
          RefusalType.ACCOUNT_CLOSING, "It is being deleted by now; that can't be taken back.");
    }
    catalogue.changeUser(user.id(), List.of(new UserChange.Deletion(Optional.empty())));
  }

  private void requirePassword(String field, User user, String password, String address)
      throws RefusedException, IOException {
    if (accounts.verify(user.username(), password, address).isEmpty()) {
      throw RefusedException.invalid(field, "isn't your password");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
