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
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserCatalogue;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final Set<Action> SEEING =
      EnumSet.of(Action.VIEW, Action.DOWNLOAD, Action.COLLECT);

  private User ownerUser = user(Role.USER);
  private final Access access = new Access(onlyTheOwner());
  private final Asker owner = Asker.of(ownerUser);
  private final Asker another = Asker.of(user(Role.USER));
  private final Asker admin = Asker.of(user(Role.ADMIN));
  private final Asker nobody = Asker.nobody();

  @Test
  void privatePhotosAreForTheirOwnerAloneEvenAgainstAdministrators() throws IOException {
    Photo photo = photo(Visibility.PRIVATE);

    for (Action action : Action.values()) {
      assertThat(access.may(owner, action, photo)).isTrue();
      for (Asker asker : List.of(another, admin, nobody)) {
        assertThat(access.may(asker, action, photo)).isFalse();
        assertRefused(asker, action, photo, RefusalType.NOT_FOUND);
      }
    }
  }

  @Test
  void unlistedAndPublicPhotosAreSeenByAllAndChangedByTheirOwner() throws IOException {
    for (Visibility visibility : List.of(Visibility.UNLISTED, Visibility.PUBLIC)) {
      Photo photo = photo(visibility);
      for (Action action : Action.values()) {
        assertThat(access.may(owner, action, photo)).isTrue();
        for (Asker asker : List.of(another, admin, nobody)) {
          assertThat(access.may(asker, action, photo)).isEqualTo(SEEING.contains(action));
        }
      }
      assertRefused(another, Action.CHANGE, photo, RefusalType.FORBIDDEN);
      assertRefused(nobody, Action.CHANGE, photo, RefusalType.NOT_AUTHENTICATED);
    }
  }

  @Test
  void aTokenMayNoMoreThanItsScopes() throws IOException {
    Photo hidden = photo(Visibility.PRIVATE);
    Photo shown = photo(Visibility.PUBLIC);
    for (Scope scope : Scope.values()) {
      Asker token = new Asker(Optional.of(ownerUser), Set.of(scope));
      for (Action action : Action.values()) {
        boolean fits = action.scope() == scope;
        assertThat(access.may(token, action, hidden)).isEqualTo(fits);
        assertThat(access.may(token, action, shown)).isEqualTo(fits || SEEING.contains(action));
        if (!fits) {
          assertRefused(token, action, hidden, RefusalType.FORBIDDEN);
        }
      }
      if (scope != Scope.READ) {
        assertThatThrownBy(() -> access.require(token, Scope.READ))
            .hasMessageContaining("no scope read");
      }
      boolean reads = scope == Scope.READ;
      assertThat(access.listed(token, ownerUser.id())).hasSize(reads ? 3 : 1);
    }
  }

  /** Else a token that may not read would tell which photos there are. */
  @Test
  void whatATokenMayNotReadLooksTheSameWhetherItIsThereOrNot() {
    Asker token = new Asker(Optional.of(ownerUser), Set.of(Scope.UPLOAD));

    assertThatThrownBy(() -> access.require(token, Action.VIEW, photo(Visibility.PRIVATE)))
        .hasMessage(access.hidden(token).getMessage());
  }

  @Test
  void whatALockedOrClosedAccountShowsIsNobodysToSee() throws IOException {
    Photo photo = photo(Visibility.PUBLIC);
    for (UserChange change :
        List.of(new UserChange.Lock(true), new UserChange.Deletion(Optional.of(Instant.EPOCH)))) {
      ownerUser = changed(change);
      for (Action action : Action.values()) {
        assertThat(access.may(another, action, photo)).isFalse();
        assertRefused(nobody, action, photo, RefusalType.NOT_FOUND);
      }
      assertThat(access.allowed(another, Action.VIEW, Optional.of(photo))).isEmpty();
    }
  }

  @Test
  void thePlaceIsShownAsThePhotoSaysAndOtherwiseAsItsOwnerSays() throws IOException {
    for (boolean isPublic : new boolean[] {false, true}) {
      ownerUser = changed(new UserChange.Location(isPublic));
      assertThat(access.may(another, Action.LOCATE, photo(PublicLocation.AS_OWNER)))
          .isEqualTo(isPublic);
      assertThat(access.may(another, Action.LOCATE, photo(PublicLocation.SHOWN))).isTrue();
      assertThat(access.may(another, Action.LOCATE, photo(PublicLocation.HIDDEN))).isFalse();
      assertThat(access.may(nobody, Action.LOCATE, photo(Visibility.PRIVATE))).isFalse();
    }
  }

  @Test
  void othersSeeListsOfPublicPhotosOnly() {
    UserId id = ownerUser.id();

    assertThat(access.listed(owner, id)).containsExactlyInAnyOrder(Visibility.values());
    assertThat(access.listed(another, id)).containsExactly(Visibility.PUBLIC);
    assertThat(access.listed(nobody, id)).containsExactly(Visibility.PUBLIC);
  }

  @Test
  void onlyAdministratorsAdminister() throws RefusedException {
    assertThat(access.requireAdministrator(admin, Scope.ACCOUNT)).isEqualTo(admin.user().get());
    for (Asker asker : List.of(new Asker(admin.user(), Set.of(Scope.READ)), owner)) {
      assertThatThrownBy(() -> access.requireAdministrator(asker, Scope.MANAGE))
          .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
          .extracting(RefusedException::type)
          .isEqualTo(RefusalType.FORBIDDEN);
    }
    assertThatThrownBy(() -> access.requireAdministrator(nobody, Scope.MANAGE))
        .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
        .extracting(RefusedException::type)
        .isEqualTo(RefusalType.NOT_AUTHENTICATED);
  }

  private void assertRefused(Asker asker, Action action, Photo photo, RefusalType type) {
    assertThatThrownBy(() -> access.require(asker, action, photo))
        .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
        .extracting(RefusedException::type)
        .isEqualTo(type);
  }

  private Photo photo(Visibility visibility) {
    Original original =
        new Original(
            "a.jpg", new ImageInfo("image/jpeg", 1, 1, 1, 1), 1, "0".repeat(64), 0, Instant.EPOCH);
    return new Photo(
        PhotoId.random(),
        ownerUser.id(),
        original,
        visibility,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private Photo photo(PublicLocation publicLocation) {
    Photo photo = photo(Visibility.PUBLIC);
    return new Photo(
        photo.id(),
        photo.owner(),
        photo.original(),
        photo.visibility(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        publicLocation,
        Optional.empty());
  }

  private UserCatalogue onlyTheOwner() {
    return (UserCatalogue)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {UserCatalogue.class},
            (proxy, method, arguments) ->
                Optional.of(ownerUser).filter(user -> user.id().equals(arguments[0])));
  }

  private User changed(UserChange change) {
    return new User(
        ownerUser.id(),
        "somebody",
        "Somebody",
        "hash",
        Role.USER,
        Instant.EPOCH,
        Quota.DEFAULT,
        change instanceof UserChange.Lock,
        change instanceof UserChange.Deletion deletion ? deletion.at() : Optional.empty(),
        change instanceof UserChange.Location location && location.isPublic(),
        Optional.empty());
  }

  private static User user(Role role) {
    UserId id = UserId.random();
    return new User(id, "somebody", "Somebody", "hash", role, Instant.EPOCH);
  }
}
