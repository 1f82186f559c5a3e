package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Users. */
interface UserContract extends CatalogueFixture {
  @Test
  default void aUserIsFoundByIdAndByName() throws IOException {
    User user = new User(UserId.random(), "ada", "Ada 🦉", "a$b:c", Role.ADMIN, TestPhotos.TIME);

    assertThat(catalogue().addUser(user)).isTrue();

    assertThat(catalogue().user(user.id())).hasValue(user);
    assertThat(catalogue().userNamed("ada")).hasValue(user);
  }

  @Test
  default void unknownUsersAreAbsent() throws IOException {
    newOwner("ada");

    assertThat(catalogue().user(UserId.random())).isEmpty();
    assertThat(catalogue().userNamed("ad")).isEmpty();
    assertThat(catalogue().userNamed("ada%")).isEmpty();
  }

  @Test
  default void aTakenNameChangesNothing() throws IOException {
    User first = TestPhotos.user("ada");
    User second = TestPhotos.user("ada");
    catalogue().addUser(first);

    assertThat(catalogue().addUser(second)).isFalse();

    assertThat(catalogue().userNamed("ada")).hasValue(first);
    assertThat(catalogue().user(second.id())).isEmpty();
  }

  @Test
  default void ofManyWhoWantOneNameOneGetsIt() throws Exception {
    List<User> users = List.of(0, 1, 2, 3, 4, 5).stream().map(i -> TestPhotos.user("ada")).toList();

    List<Boolean> added = Race.run(6, i -> () -> catalogue().addUser(users.get(i)));

    assertThat(added).containsOnlyOnce(true);
    assertThat(catalogue().userNamed("ada")).hasValue(users.get(added.indexOf(true)));
  }

  @Test
  default void whetherAnybodyHasARoleIsKnown() throws IOException {
    assertThat(catalogue().hasUserWith(Role.USER)).isFalse();
    newOwner("ada");

    assertThat(catalogue().hasUserWith(Role.USER)).isTrue();
    assertThat(catalogue().hasUserWith(Role.ADMIN)).isFalse();
  }

  @Test
  default void usageCountsAnOwnersPhotosAndTheirBytes() throws IOException {
    UserId ada = newOwner("ada");
    UserId bob = newOwner("bob");
    assertThat(catalogue().usage(ada)).isEqualTo(new Usage(0, 0));
    addPhoto(ada, 1);
    var removed = addPhoto(ada, 2);
    addPhoto(bob, 3);

    assertThat(catalogue().usage(ada)).isEqualTo(new Usage(2, 2_000_003));
    catalogue().remove(removed.id());
    assertThat(catalogue().usage(ada)).isEqualTo(new Usage(1, 1_000_001));
    assertThat(catalogue().usage(UserId.random())).isEqualTo(new Usage(0, 0));
  }

  @Test
  default void anOpenCatalogueIsHealthy() {
    assertThat(catalogue().health().isUp()).as(catalogue().health().detail()).isTrue();
  }
}
