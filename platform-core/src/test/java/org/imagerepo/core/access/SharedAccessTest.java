package org.imagerepo.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserCatalogue;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;

/** What the holder of a link may do. */
class SharedAccessTest {
  private final User owner = user();
  private Optional<User> known = Optional.of(owner);
  private final Access access = new Access(users());

  @Test
  void aLinkShowsItsPhotosHoweverHidden() throws IOException {
    for (Visibility visibility : Visibility.values()) {
      Photo photo = photo(owner, visibility, PublicLocation.AS_OWNER, Optional.empty());
      assertThat(allowed(holder(false, photo), photo))
          .isEqualTo(EnumSet.of(Action.VIEW, Action.COLLECT));
      assertThat(allowed(holder(true, photo), photo))
          .isEqualTo(EnumSet.of(Action.VIEW, Action.COLLECT, Action.DOWNLOAD));
    }
  }

  @Test
  void aLinkShowsNoOtherPhotoHoweverPublic() throws IOException {
    Photo shared = photo(owner, Visibility.PUBLIC, PublicLocation.SHOWN, Optional.empty());
    Photo other = photo(owner, Visibility.PUBLIC, PublicLocation.SHOWN, Optional.empty());
    Photo strangers = photo(user(), Visibility.PUBLIC, PublicLocation.SHOWN, Optional.empty());
    Photo trashed =
        photo(owner, Visibility.PUBLIC, PublicLocation.SHOWN, Optional.of(Instant.EPOCH));
    Asker holder = holder(true, shared, strangers, trashed);

    for (Photo photo : List.of(other, strangers, trashed)) {
      assertThat(allowed(holder, photo)).isEmpty();
      assertRefused(holder, Action.VIEW, photo, RefusalType.NOT_FOUND);
      assertRefused(holder, Action.DELETE, photo, RefusalType.NOT_FOUND);
    }
  }

  @Test
  void thePlaceIsToldOnlyWhereTheOwnerShowsIt() throws IOException {
    Photo photo = photo(owner, Visibility.PRIVATE, PublicLocation.SHOWN, Optional.empty());

    assertThat(access.may(holder(false, photo), Action.LOCATE, photo)).isTrue();
  }

  @Test
  void theLinksOfAnOwnerWhoIsGoneShowNothing() throws IOException {
    Photo photo = photo(owner, Visibility.PRIVATE, PublicLocation.SHOWN, Optional.empty());
    known = Optional.empty();

    assertThat(allowed(holder(true, photo), photo)).isEmpty();
  }

  @Test
  void whatALinkDoesNotAllowOfItsPhotosIsForbidden() throws IOException {
    Photo photo = photo(owner, Visibility.PRIVATE, PublicLocation.AS_OWNER, Optional.empty());

    for (Action action : EnumSet.of(Action.DOWNLOAD, Action.CHANGE, Action.DELETE, Action.SHARE)) {
      assertRefused(holder(false, photo), action, photo, RefusalType.FORBIDDEN);
    }
  }

  @Test
  void theHolderOfALinkIsNobodyElse() {
    Photo photo = photo(owner, Visibility.PRIVATE, PublicLocation.AS_OWNER, Optional.empty());
    Share share = share(true, photo);

    assertThatThrownBy(() -> access.requireAdministrator(Asker.holding(share), Scope.MANAGE))
        .isInstanceOf(RefusedException.class);
    assertThat(access.listed(Asker.holding(share), owner.id())).containsOnly(Visibility.PUBLIC);
    assertThatThrownBy(() -> new Asker(Optional.of(owner), Set.of(), Optional.of(share)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void linksAreTheirOwnersAlone() throws RefusedException {
    Share share =
        share(false, photo(owner, Visibility.PRIVATE, PublicLocation.SHOWN, Optional.empty()));
    Optional<Share> found = Optional.of(share);

    assertThat(access.requireSharing(Asker.of(owner), found)).isEqualTo(share);
    assertNoSharing(Asker.of(owner), Optional.empty(), RefusalType.NOT_FOUND);
    assertNoSharing(Asker.of(user()), found, RefusalType.NOT_FOUND);
    assertNoSharing(Asker.nobody(), found, RefusalType.NOT_AUTHENTICATED);
    assertNoSharing(Asker.holding(share), found, RefusalType.NOT_AUTHENTICATED);
    Asker reader = new Asker(Optional.of(owner), Set.of(Scope.READ, Scope.UPLOAD));
    assertNoSharing(reader, found, RefusalType.FORBIDDEN);
  }

  private void assertNoSharing(Asker asker, Optional<Share> share, RefusalType type) {
    assertThatThrownBy(() -> access.requireSharing(asker, share))
        .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
        .extracting(RefusedException::type)
        .isEqualTo(type);
  }

  private void assertRefused(Asker asker, Action action, Photo photo, RefusalType type) {
    assertThatThrownBy(() -> access.require(asker, action, photo))
        .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
        .extracting(RefusedException::type)
        .isEqualTo(type);
  }

  private Set<Action> allowed(Asker asker, Photo photo) throws IOException {
    Set<Action> allowed = EnumSet.noneOf(Action.class);
    for (Action action : Action.values()) {
      if (access.may(asker, action, photo)) {
        allowed.add(action);
      }
    }
    return allowed;
  }

  private Asker holder(boolean hasOriginals, Photo... photos) {
    return Asker.holding(share(hasOriginals, photos));
  }

  private Share share(boolean hasOriginals, Photo... photos) {
    return new Share(
        ShareId.random(),
        owner.id(),
        List.of(photos).stream().map(Photo::id).toList(),
        Optional.empty(),
        Optional.empty(),
        hasOriginals,
        Instant.EPOCH,
        Optional.empty());
  }

  private static Photo photo(
      User owner, Visibility visibility, PublicLocation location, Optional<Instant> trashedAt) {
    Original original =
        new Original(
            "a.jpg", new ImageInfo("image/jpeg", 1, 1, 1, 1), 1, "0".repeat(64), 0, Instant.EPOCH);
    return new Photo(
        PhotoId.random(),
        owner.id(),
        original,
        visibility,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        location,
        trashedAt);
  }

  private UserCatalogue users() {
    return (UserCatalogue)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {UserCatalogue.class},
            (proxy, method, arguments) -> known.filter(user -> user.id().equals(arguments[0])));
  }

  private static User user() {
    return new User(UserId.random(), "somebody", "Somebody", "hash", Role.USER, Instant.EPOCH);
  }
}
