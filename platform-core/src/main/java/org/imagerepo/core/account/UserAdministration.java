package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.Token;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.UserQuery;
import org.imagerepo.core.refusal.RefusedException;

/** What administrators see of users and do to them. Whether somebody may, access decides. */
public final class UserAdministration {
  private final Catalogue catalogue;
  private final Sessions sessions;
  private final Administrators administrators;

  public UserAdministration(Catalogue catalogue, Sessions sessions, Administrators administrators) {
    this.catalogue = catalogue;
    this.sessions = sessions;
    this.administrators = administrators;
  }

  /**
   * What is to be changed about a user. What is empty stays.
   *
   * @param isLocked whether they are kept out; letting them in opens a closed account again, too
   * @param role another
   * @param quota another, whole
   */
  public record Change(Optional<Boolean> isLocked, Optional<Role> role, Optional<Quota> quota) {}

  /**
   * Lists users by user name.
   *
   * @throws RefusedException if the cursor is wrong
   */
  public Page<User> users(String text, Optional<String> cursor, int limit)
      throws RefusedException, IOException {
    try {
      return catalogue.users(new UserQuery(text, cursor, limit));
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid("cursor", "must be what a page before gave as next");
    }
  }

  /**
   * The user of that id, in whatever state.
   *
   * @throws RefusedException if there is none
   */
  public User user(UserId id) throws RefusedException, IOException {
    return catalogue.user(id).orElseThrow(RefusedException::notFound);
  }

  /** When a user's sessions and tokens were used last, as far as there are any. */
  public Optional<Instant> lastSeen(UserId id) throws IOException {
    return Stream.concat(
            catalogue.sessions(id).stream().map(Session::lastUsedAt),
            catalogue.tokens(id).stream().map(Token::lastUsedAt).flatMap(Optional::stream))
        .max(Instant::compareTo);
  }

  /**
   * Changes a user. Who is locked out is logged out everywhere.
   *
   * @return as they are now
   * @throws RefusedException if there is no such user, or nobody else could run the platform
   */
  public User change(UserId id, Change wanted) throws RefusedException, IOException {
    List<UserChange> changes = new ArrayList<>();
    wanted.isLocked().ifPresent(is -> changes.add(new UserChange.Lock(is)));
    if (wanted.isLocked().filter(is -> !is).isPresent()) {
      changes.add(new UserChange.Deletion(Optional.empty()));
    }
    wanted.role().ifPresent(role -> changes.add(new UserChange.Rights(role)));
    wanted.quota().ifPresent(quota -> changes.add(new UserChange.Allowance(quota)));
    User changed = administrators.change(user(id), changes.toArray(UserChange[]::new));
    if (changed.isLocked()) {
      sessions.closeAll(id, Optional.empty());
    }
    return changed;
  }
}
