package org.imagerepo.core.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Decides who may do what with which photo. Everything that shows or changes photos asks here. */
public final class Access {
  /** Whether the asker may do that. */
  public boolean may(Asker asker, Action action, Photo photo) {
    return switch (action) {
      case VIEW, DOWNLOAD ->
          owns(asker, action, photo)
              || !photo.isTrashed() && photo.visibility() != Visibility.PRIVATE;
      case COLLECT ->
          !photo.isTrashed()
              && (owns(asker, action, photo) || photo.visibility() != Visibility.PRIVATE);
      case LOCATE ->
          owns(asker, action, photo)
              || photo.publicLocation() == PublicLocation.SHOWN && may(asker, Action.VIEW, photo);
      case INSPECT, DELETE -> owns(asker, action, photo);
      case CHANGE, SHARE -> !photo.isTrashed() && owns(asker, action, photo);
    };
  }

  /**
   * Insists that the asker may do that. A photo that the asker may not even see looks as if it
   * weren't there.
   *
   * @return the photo
   * @throws RefusedException if the asker may not
   */
  public Photo require(Asker asker, Action action, Photo photo) throws RefusedException {
    if (may(asker, action, photo)) {
      return photo;
    }
    if (!may(asker, Action.VIEW, photo)) {
      throw hidden(asker);
    }
    if (asker.is(photo.owner())) {
      throw asker.scopes().contains(action.scope()) ? inTrash() : tooSmall(action.scope());
    }
    throw asker.user().isPresent()
        ? new RefusedException(RefusalType.FORBIDDEN, "Only its owner may do that.")
        : new RefusedException(RefusalType.NOT_AUTHENTICATED, "Log in as the owner of the photo.");
  }

  /**
   * What is said where there is nothing for the asker to see: the same whether it is absent or
   * forbidden.
   */
  public RefusedException hidden(Asker asker) {
    return asker.user().isPresent() && !asker.scopes().contains(Scope.READ)
        ? tooSmall(Scope.READ)
        : RefusedException.notFound();
  }

  /** Which of an owner's photos are listed for the asker. */
  public Set<Visibility> listed(Asker asker, UserId owner) {
    return asker.is(owner) && asker.scopes().contains(Action.COLLECT.scope())
        ? EnumSet.allOf(Visibility.class)
        : EnumSet.of(Visibility.PUBLIC);
  }

  /** Whether the asker may see how the platform runs. */
  public boolean mayAdminister(Asker asker) {
    return asker.user().filter(user -> user.role() == Role.ADMIN).isPresent()
        && asker.scopes().contains(Scope.MANAGE);
  }

  private static boolean owns(Asker asker, Action action, Photo photo) {
    return asker.is(photo.owner()) && asker.scopes().contains(action.scope());
  }

  private static RefusedException inTrash() {
    return new RefusedException(
        RefusalType.IN_TRASH, "The photo is in the trash. Restore it first.");
  }

  private static RefusedException tooSmall(Scope needed) {
    return new RefusedException(
        RefusalType.FORBIDDEN,
        "This token has no scope "
            + needed.name().toLowerCase(Locale.ROOT)
            + ". Use one that has.");
  }
}
