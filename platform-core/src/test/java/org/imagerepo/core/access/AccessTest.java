package org.imagerepo.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.image.ImageInfo;
import org.junit.jupiter.api.Test;

class AccessTest {
  private final Access access = new Access();
  private final Optional<User> owner = Optional.of(user(Role.USER));
  private final Optional<User> another = Optional.of(user(Role.USER));
  private final Optional<User> admin = Optional.of(user(Role.ADMIN));
  private final Optional<User> nobody = Optional.empty();

  @Test
  void privatePhotosAreForTheirOwnerAloneEvenAgainstAdministrators() {
    Photo photo = photo(Visibility.PRIVATE);

    assertThat(access.mayRead(owner, photo)).isTrue();
    for (Optional<User> viewer : List.of(another, admin, nobody)) {
      assertThat(access.mayRead(viewer, photo)).isFalse();
    }
  }

  @Test
  void unlistedAndPublicPhotosAreReadByAllAndChangedByTheirOwner() {
    for (Visibility visibility : List.of(Visibility.UNLISTED, Visibility.PUBLIC)) {
      Photo photo = photo(visibility);
      for (Optional<User> viewer : List.of(owner, another, admin, nobody)) {
        assertThat(access.mayRead(viewer, photo)).isTrue();
        assertThat(access.mayChange(viewer, photo)).isEqualTo(viewer == owner);
      }
    }
  }

  @Test
  void othersSeeListsOfPublicPhotosOnly() {
    UserId id = owner.orElseThrow().id();

    assertThat(access.listed(owner, id)).containsExactlyInAnyOrder(Visibility.values());
    assertThat(access.listed(another, id)).containsExactly(Visibility.PUBLIC);
    assertThat(access.listed(nobody, id)).containsExactly(Visibility.PUBLIC);
  }

  @Test
  void onlyAdministratorsAdminister() {
    assertThat(access.mayAdminister(admin)).isTrue();
    assertThat(access.mayAdminister(owner)).isFalse();
    assertThat(access.mayAdminister(nobody)).isFalse();
  }

  private Photo photo(Visibility visibility) {
    Original original =
        new Original(
            "a.jpg", new ImageInfo("image/jpeg", 1, 1, 1, 1), 1, "0".repeat(64), 0, Instant.EPOCH);
    return new Photo(
        PhotoId.random(),
        owner.orElseThrow().id(),
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
