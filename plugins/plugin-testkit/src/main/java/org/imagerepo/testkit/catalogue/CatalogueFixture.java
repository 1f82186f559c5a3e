package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;

/** What the groups of tests in this package share. */
interface CatalogueFixture {
  TaskId RENDER = TaskId.render("resize");
  TaskId EXIF = TaskId.tag("exif");
  TaskId OBJECTS = TaskId.tag("objects");

  /** What no fresh photo owes. */
  TaskId PLACES = TaskId.tag("places");

  /** What fresh photos owe. */
  List<WantedTask> WANTED =
      List.of(
          new WantedTask(EXIF, "e1"), new WantedTask(OBJECTS, "o1"), new WantedTask(RENDER, "r1"));

  Set<TaskId> ALL = Set.of(RENDER, EXIF, OBJECTS);
  Duration LEASE = Duration.ofMinutes(5);

  /** The catalogue as it is open now. */
  Catalogue catalogue();

  /** The clock that the catalogue was given. */
  SettableClock clock();

  /** Closes the catalogue and opens it again on the same data. */
  Catalogue reopen() throws IOException;

  default Instant now() {
    return clock().instant();
  }

  /** A new user, added. */
  default UserId newOwner(String username) throws IOException {
    User user = TestPhotos.user(username);
    assertThat(catalogue().addUser(user)).isTrue();
    return user.id();
  }

  /** A fresh photo, added now, owing {@link #WANTED}. */
  default Photo addPhoto(UserId owner, int bytes) throws IOException {
    return add(TestPhotos.photo(owner, bytes, now()));
  }

  default Photo add(Photo photo) throws IOException {
    Added added = catalogue().add(photo, WANTED);
    assertThat(added.isNew()).isTrue();
    return added.photo();
  }

  /** The photo as it is now. */
  default Photo current(Photo photo) throws IOException {
    return catalogue().photo(photo.id()).orElseThrow();
  }

  /** One task of a photo as it is now. */
  default Work work(Photo photo, TaskId task) throws IOException {
    return current(photo).work().stream()
        .filter(work -> work.task().equals(task))
        .findFirst()
        .orElseThrow();
  }

  /** Claims these tasks of any photo now. */
  default Optional<Claim> claim(TaskId... tasks) throws IOException {
    return catalogue()
        .claim(new ClaimRequest(Set.copyOf(Arrays.asList(tasks)), Optional.empty(), now(), LEASE));
  }

  /** Claims one task of one photo now. */
  default Claim.Claimed claim(Photo photo, TaskId task) throws IOException {
    ClaimRequest request = new ClaimRequest(Set.of(task), Optional.of(photo.id()), now(), LEASE);
    List<Claim.Claimed> tasks = catalogue().claim(request).orElseThrow().tasks();
    assertThat(tasks).hasSize(1);
    return tasks.get(0);
  }

  default List<TaskId> tasks(Claim claim) {
    return claim.tasks().stream().map(Claim.Claimed::task).toList();
  }
}
