package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Deleting users. */
interface UserRemovalContract extends CatalogueFixture {
  private UserId closed(String username, Instant deletionAt) throws IOException {
    UserId id = newOwner(username);
    catalogue().changeUser(id, List.of(new UserChange.Deletion(Optional.of(deletionAt))));
    return id;
  }

  private List<UserId> due(int limit) throws IOException {
    return catalogue().usersToDelete(now(), limit).stream().map(user -> user.id()).toList();
  }

  @Test
  default void usersAreToBeDeletedOnceTheirTimeHasCome() throws IOException {
    newOwner("ada");
    UserId before = closed("before", now().minusMillis(1));
    UserId justNow = closed("now", now());
    closed("later", now().plusMillis(1));

    assertThat(due(10)).containsExactlyInAnyOrder(before, justNow);
    assertThat(due(1)).hasSize(1);
  }

  @Test
  default void aRemovedUserIsGoneWithAllThatIsTheirs() throws IOException {
    UserId ada = newOwner("ada");
    UserId bob = newOwner("bob");
    catalogue().rename(ada, "lovelace", now(), now().plusSeconds(60));
    catalogue().addSession(new Session("a", ada, now(), now().plusSeconds(60)));
    catalogue().addSession(new Session("b", bob, now(), now().plusSeconds(60)));

    assertThat(catalogue().removeUser(ada)).isTrue();
    assertThat(catalogue().removeUser(ada)).isFalse();

    assertThat(catalogue().user(ada)).isEmpty();
    assertThat(catalogue().userNamed("lovelace")).isEmpty();
    assertThat(catalogue().userFormerlyNamed("ada")).isEmpty();
    assertThat(catalogue().session("a")).isEmpty();
    assertThat(catalogue().user(bob)).isPresent();
    assertThat(catalogue().session("b")).isPresent();
    newOwner("ada");
    newOwner("lovelace");
  }

  @Test
  default void aUserWithPhotosStays() throws IOException {
    UserId ada = newOwner("ada");
    Photo photo = addPhoto(ada, 1);

    assertThat(catalogue().removeUser(ada)).isFalse();
    assertThat(catalogue().user(ada)).isPresent();
    catalogue().remove(photo.id());
    assertThat(catalogue().removeUser(ada)).isTrue();
  }

  @Test
  default void somePhotosOfAnOwnerAreTheirsAlone() throws IOException {
    UserId ada = newOwner("ada");
    PhotoId one = addPhoto(ada, 1).id();
    PhotoId two = addPhoto(ada, 2).id();
    addPhoto(newOwner("bob"), 3);

    assertThat(catalogue().photosOf(ada, 10)).containsExactlyInAnyOrder(one, two);
    assertThat(catalogue().photosOf(ada, 1)).hasSize(1);
    catalogue().remove(one);
    assertThat(catalogue().photosOf(ada, 1)).containsExactly(two);
    assertThat(catalogue().photosOf(UserId.random(), 10)).isEmpty();
  }
}
