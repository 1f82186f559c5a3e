package org.imagerepo.core.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;

/** Decides who may do what. A viewer is a user, or nobody we know. */
public final class Access {
  /** Whether the viewer may see a photo whose address they know: facts and bytes alike. */
  public boolean mayRead(Optional<User> viewer, Photo photo) {
    return photo.visibility() != Visibility.PRIVATE || owns(viewer, photo.owner());
  }

  /** Whether the viewer may change or delete a photo. */
  public boolean mayChange(Optional<User> viewer, Photo photo) {
    return owns(viewer, photo.owner());
  }

  /** Which of an owner's photos are listed for the viewer. */
  public Set<Visibility> listed(Optional<User> viewer, UserId owner) {
    return owns(viewer, owner) ? EnumSet.allOf(Visibility.class) : EnumSet.of(Visibility.PUBLIC);
  }

  /** Whether the viewer may see how the platform runs. */
  public boolean mayAdminister(Optional<User> viewer) {
    return viewer.filter(user -> user.role() == Role.ADMIN).isPresent();
  }

  private static boolean owns(Optional<User> viewer, UserId owner) {
    return viewer.filter(user -> user.id().equals(owner)).isPresent();
  }
}
