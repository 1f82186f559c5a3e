package org.imagerepo.core.account;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserQuery;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Sees to it that somebody can still run the platform. Safe for many threads. */
public final class Administrators {
  private final Catalogue catalogue;

  public Administrators(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Changes a user in a way that may leave no active administrator.
   *
   * @throws RefusedException if it would
   */
  public synchronized User change(User user, UserChange... changes)
      throws RefusedException, IOException {
    if (user.role() == Role.ADMIN && weakens(changes) && !hasAnother(user)) {
      throw new RefusedException(
          RefusalType.LAST_ADMINISTRATOR,
          "Nobody else could run the platform. Make somebody else an administrator first.");
    }
    return catalogue
        .changeUser(user.id(), List.of(changes))
        .orElseThrow(RefusedException::notFound);
  }

  private static boolean weakens(UserChange... changes) {
    for (UserChange change : changes) {
      if (change instanceof UserChange.Lock lock && lock.isLocked()
          || change instanceof UserChange.Rights rights && rights.role() != Role.ADMIN
          || change instanceof UserChange.Deletion deletion && deletion.at().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAnother(User than) throws IOException {
    Optional<String> cursor = Optional.empty();
    do {
      Page<User> page = catalogue.users(new UserQuery("", cursor, UserQuery.MAX_LIMIT));
      for (User user : page.items()) {
        if (user.role() == Role.ADMIN && user.isActive() && !user.id().equals(than.id())) {
          return true;
        }
      }
      cursor = page.next();
    } while (cursor.isPresent());
    return false;
  }
}
