package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Changing users. */
interface UserChangeContract extends CatalogueFixture {
  PhotoId AVATAR = PhotoId.random();

  /** One of each kind. */
  List<UserChange> EVERYTHING =
      List.of(
          new UserChange.DisplayName("Ada, Countess 🦉"),
          new UserChange.Password("another$hash"),
          new UserChange.Rights(Role.ADMIN),
          new UserChange.Lock(true),
          new UserChange.Allowance(new Quota(OptionalLong.of(1L << 40), OptionalLong.of(0))),
          new UserChange.Deletion(Optional.of(TestPhotos.TIME.plusMillis(1))),
          new UserChange.Location(true),
          new UserChange.Avatar(Optional.of(AVATAR)));

  /** What {@link #EVERYTHING} makes of a user. */
  private static User changed(User user) {
    return new User(
        user.id(),
        user.username(),
        "Ada, Countess 🦉",
        "another$hash",
        Role.ADMIN,
        user.createdAt(),
        new Quota(OptionalLong.of(1L << 40), OptionalLong.of(0)),
        true,
        Optional.of(TestPhotos.TIME.plusMillis(1)),
        true,
        Optional.of(AVATAR));
  }

  @Test
  default void everythingChangesAtOnceAndOfNobodyElse() throws IOException {
    User ada = TestPhotos.user("ada");
    User bob = TestPhotos.user("bob");
    catalogue().addUser(ada);
    catalogue().addUser(bob);

    assertThat(catalogue().changeUser(ada.id(), EVERYTHING)).hasValue(changed(ada));

    assertThat(catalogue().user(ada.id())).hasValue(changed(ada));
    assertThat(catalogue().userNamed("ada")).hasValue(changed(ada));
    assertThat(catalogue().user(bob.id())).hasValue(bob);
  }

  @Test
  default void whatIsNotListedStays() throws IOException {
    User ada = TestPhotos.user("ada");
    catalogue().addUser(ada);
    catalogue().changeUser(ada.id(), EVERYTHING);

    assertThat(catalogue().changeUser(ada.id(), List.of())).hasValue(changed(ada));
    catalogue().changeUser(ada.id(), List.of(new UserChange.Lock(false)));
    catalogue().changeUser(ada.id(), List.of(new UserChange.Deletion(Optional.empty())));

    User now = catalogue().user(ada.id()).orElseThrow();
    assertThat(now.isActive()).isTrue();
    assertThat(now.quota()).isEqualTo(changed(ada).quota());
    assertThat(now.avatar()).hasValue(AVATAR);
  }

  @Test
  default void whatWasSetCanBeTakenBack() throws IOException {
    User ada = TestPhotos.user("ada");
    catalogue().addUser(ada);
    catalogue().changeUser(ada.id(), EVERYTHING);

    List<UserChange> back =
        List.of(
            new UserChange.DisplayName(ada.displayName()),
            new UserChange.Password(ada.passwordHash()),
            new UserChange.Rights(Role.USER),
            new UserChange.Lock(false),
            new UserChange.Allowance(Quota.DEFAULT),
            new UserChange.Deletion(Optional.empty()),
            new UserChange.Location(false),
            new UserChange.Avatar(Optional.empty()));

    assertThat(catalogue().changeUser(ada.id(), back)).hasValue(ada);
  }

  @Test
  default void changingNobodyChangesNothing() throws IOException {
    newOwner("ada");

    assertThat(catalogue().changeUser(UserId.random(), EVERYTHING)).isEmpty();

    assertThat(catalogue().hasUserWith(Role.ADMIN)).isFalse();
  }

  @Test
  default void aUserIsAddedWithAllTheyHave() throws IOException {
    User user = changed(TestPhotos.user("ada"));

    assertThat(catalogue().addUser(user)).isTrue();

    assertThat(catalogue().user(user.id())).hasValue(user);
  }
}
