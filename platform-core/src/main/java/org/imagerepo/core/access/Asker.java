package org.imagerepo.core.access;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;

/**
 * Who asks: a user, with what their way in allows, or nobody we know.
 *
 * @param user who it is, if we know
 * @param scopes what the way in allows of what the user may do
 */
public record Asker(Optional<User> user, Set<Scope> scopes) {
  public Asker {
    Objects.requireNonNull(user, "user");
    scopes = Set.copyOf(scopes);
  }

  /** Nobody we know. */
  public static Asker nobody() {
    return new Asker(Optional.empty(), Set.of());
  }

  /** A user whose way in allows all that they may do: a session, or name and password. */
  public static Asker of(User user) {
    return new Asker(Optional.of(user), EnumSet.allOf(Scope.class));
  }

  /** The same for one who may be nobody. */
  public static Asker of(Optional<User> user) {
    return user.map(Asker::of).orElseGet(Asker::nobody);
  }

  /** Whether it is that user, whatever their way in allows. */
  public boolean is(UserId id) {
    return user.filter(known -> known.id().equals(id)).isPresent();
  }
}
