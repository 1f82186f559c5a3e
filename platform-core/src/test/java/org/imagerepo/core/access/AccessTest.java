package org.imagerepo.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final Set<Action> SEEING =
      EnumSet.of(Action.VIEW, Action.DOWNLOAD, Action.COLLECT);

  private final Access access = new Access();
  private final User ownerUser = user(Role.USER);
  private final Asker owner = Asker.of(ownerUser);
  private final Asker another = Asker.of(user(Role.USER));
  private final Asker admin = Asker.of(user(Role.ADMIN));
  private final Asker nobody = Asker.nobody();

  @Test
  void privatePhotosAreForTheirOwnerAloneEvenAgainstAdministrators() {
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
  void unlistedAndPublicPhotosAreSeenByAllAndChangedByTheirOwner() {
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
  void aTokenMayNoMoreThanItsScopes() {
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
  void othersSeeListsOfPublicPhotosOnly() {
    UserId id = ownerUser.id();

    assertThat(access.listed(owner, id)).containsExactlyInAnyOrder(Visibility.values());
    assertThat(access.listed(another, id)).containsExactly(Visibility.PUBLIC);
    assertThat(access.listed(nobody, id)).containsExactly(Visibility.PUBLIC);
  }

  @Test
  void onlyAdministratorsAdminister() {
    assertThat(access.mayAdminister(admin)).isTrue();
    assertThat(access.mayAdminister(new Asker(admin.user(), Set.of(Scope.READ)))).isFalse();
    assertThat(access.mayAdminister(owner)).isFalse();
    assertThat(access.mayAdminister(nobody)).isFalse();
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

  private static User user(Role role) {
    UserId id = UserId.random();
    return new User(id, "somebody", "Somebody", "hash", role, Instant.EPOCH);
  }
}
