package org.imagerepo.core.access;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserCatalogue;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Decides who may do what with which photo. Everything that shows or changes photos asks here. What
 * belongs to an account that is locked or closed is nobody's to see but its owner's.
 */
public final class Access {
  private final UserCatalogue users;

  /**
   * @param users tells who owners are
   */
  public Access(UserCatalogue users) {
    this.users = users;
  }

  /** Whether the asker may do that. */
  public boolean may(Asker asker, Action action, Photo photo) throws IOException {
    boolean owns = owns(asker, action, photo);
    return switch (action) {
      case VIEW -> owns || shower(asker, photo).isPresent();
      case DOWNLOAD -> owns || givesOriginals(asker) && shower(asker, photo).isPresent();
      case COLLECT -> owns ? !photo.isTrashed() : shower(asker, photo).isPresent();
      case LOCATE ->
          owns || shower(asker, photo).filter(owner -> showsPlace(owner, photo)).isPresent();
      case INSPECT, DELETE -> owns;
      case CHANGE, SHARE -> owns && !photo.isTrashed();
    };
  }

  /** Who shows a photo to the asker, if somebody does. */
  private Optional<User> shower(Asker asker, Photo photo) throws IOException {
    return !photo.isTrashed() && isShown(asker, photo)
        ? users.user(photo.owner()).filter(User::isActive)
        : Optional.empty();
  }

  /** A link shows its photos, however hidden, and no others, however public. */
  private static boolean isShown(Asker asker, Photo photo) {
    return asker.share().isPresent()
        ? asker.share().filter(share -> shows(share, photo)).isPresent()
        : photo.visibility() != Visibility.PRIVATE;
  }

  private static boolean shows(Share share, Photo photo) {
    return share.owner().equals(photo.owner()) && share.photos().contains(photo.id());
  }

  private static boolean givesOriginals(Asker asker) {
    return asker.share().map(Share::hasOriginals).orElse(true);
  }

  private static boolean showsPlace(User owner, Photo photo) {
    return switch (photo.publicLocation()) {
      case SHOWN -> true;
      case HIDDEN -> false;
      case AS_OWNER -> owner.isLocationPublic();
    };
  }

  /**
   * Whether a photo stands for a user, so that all who may know of the user see a small picture of
   * it, whatever its visibility.
   */
  public boolean isAvatar(User user, Photo photo) {
    return user.isActive()
        && photo.owner().equals(user.id())
        && user.avatar().filter(photo.id()::equals).isPresent()
        && !photo.isTrashed();
  }

  /** The same photo, if there is one and the asker may do that with it. */
  public Optional<Photo> allowed(Asker asker, Action action, Optional<Photo> photo)
      throws IOException {
    return photo.isPresent() && may(asker, action, photo.get()) ? photo : Optional.empty();
  }

  /**
   * Insists that the asker may do that. A photo that the asker may not even see looks as if it
   * weren't there.
   *
   * @return the photo
   * @throws RefusedException if the asker may not
   */
  public Photo require(Asker asker, Action action, Photo photo)
      throws RefusedException, IOException {
    if (may(asker, action, photo)) {
      return photo;
    }
    if (!may(asker, Action.VIEW, photo)) {
      throw hidden(asker);
    }
    if (asker.share().isPresent()) {
      throw new RefusedException(RefusalType.FORBIDDEN, "This link doesn't allow that.");
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

  /**
   * Insists that the asker is a user whose way in allows something.
   *
   * @return the user
   * @throws RefusedException if it is nobody we know, or the way in is too narrow
   */
  public User require(Asker asker, Scope scope) throws RefusedException {
    User user =
        asker
            .user()
            .orElseThrow(
                () ->
                    new RefusedException(
                        RefusalType.NOT_AUTHENTICATED,
                        "Log in, or send a token, or user name and password by HTTP Basic."));
    if (!asker.scopes().contains(scope)) {
      throw tooSmall(scope);
    }
    return user;
  }

  /**
   * Insists that the asker is an administrator whose way in allows something.
   *
   * @return the administrator
   * @throws RefusedException if it is nobody we know, no administrator, or the way in is too narrow
   */
  public User requireAdministrator(Asker asker, Scope scope) throws RefusedException {
    User user = require(asker, scope);
    if (user.role() != Role.ADMIN) {
      throw new RefusedException(RefusalType.FORBIDDEN, "Only an administrator may do that.");
    }
    return user;
  }

  /**
   * Insists that the asker may see and change a share. One of somebody else looks as if it weren't
   * there.
   *
   * @return the share
   * @throws RefusedException if the asker may not
   */
  public Share requireSharing(Asker asker, Optional<Share> share) throws RefusedException {
    User user = require(asker, Action.SHARE.scope());
    return share
        .filter(found -> found.owner().equals(user.id()))
        .orElseThrow(RefusedException::notFound);
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
        needed == Scope.ACCOUNT
            ? "No token may do that. Log in, or send user name and password by HTTP Basic."
            : "This token has no scope "
                + needed.name().toLowerCase(Locale.ROOT)
                + ". Use one that has.");
  }
}
