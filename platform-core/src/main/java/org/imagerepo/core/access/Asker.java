package org.imagerepo.core.access;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;

/**
 * Who asks: a user, with what their way in allows, the holder of a link, or nobody we know. Who
 * comes by a link is nobody else meanwhile, so that a link shows the same to all.
 *
 * @param user who it is, if we know
 * @param scopes what the way in allows of what the user may do
 * @param share whose link they hold, if they come by one
 */
public record Asker(Optional<User> user, Set<Scope> scopes, Optional<Share> share) {
  public Asker {
    Objects.requireNonNull(user, "user");
    scopes = Set.copyOf(scopes);
    Objects.requireNonNull(share, "share");
    if (share.isPresent() && user.isPresent()) {
      throw new IllegalArgumentException("the holder of a link is nobody else meanwhile");
    }
  }

  /** A user, or nobody, who doesn't come by a link. */
  public Asker(Optional<User> user, Set<Scope> scopes) {
    this(user, scopes, Optional.empty());
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

  /** Who holds a link, and knows its password if there is one. */
  public static Asker holding(Share share) {
    return new Asker(Optional.empty(), Set.of(), Optional.of(share));
  }

  /** Whether it is that user, whatever their way in allows. */
  public boolean is(UserId id) {
    return user.filter(known -> known.id().equals(id)).isPresent();
  }
}
