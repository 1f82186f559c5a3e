package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagerepo.testkit.catalogue.TestPhotos.examination;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.FailedWork;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.RedoRequest;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.api.catalogue.WorkCount;
import org.junit.jupiter.api.Test;

/** The work on all photos together: owing it anew, redoing it, counting and listing it. */
interface BacklogContract extends CatalogueFixture {
  private List<Photo> addPhotos(int count) throws IOException {
    UserId owner = newOwner("ada");
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      photos.add(addPhoto(owner, i));
    }
    return photos;
  }

  private void finish(Photo photo) throws IOException {
    Settlement done =
        new Settlement.Examined(examination("exif", "e1"), Optional.empty(), Optional.empty());
    assertThat(catalogue().settle(photo.id(), claim(photo, EXIF), done)).isTrue();
  }

  private void fail(Photo photo, TaskId task) throws IOException {
    Settlement failed = new Settlement.Failed("reason of " + photo.id());
    assertThat(catalogue().settle(photo.id(), claim(photo, task), failed)).isTrue();
  }

  private Work owed(TaskId task, Instant due, String revision) {
    return new Work(task, Work.State.OWED, 0, due, revision, Optional.empty());
  }

  @Test
  default void newWorkIsOwedByAllPhotosABitAtATime() throws IOException {
    List<Photo> photos = addPhotos(5);
    TaskId task = TaskId.tag("new");
    WantedTask wanted = new WantedTask(task, "n1");
    Instant due = now().plusSeconds(60);

    assertThat(catalogue().owe(wanted, due, 3)).isEqualTo(3);
    assertThat(catalogue().owe(wanted, due, 3)).isEqualTo(2);
    assertThat(catalogue().owe(wanted, due, 3)).isZero();

    for (Photo photo : photos) {
      assertThat(work(photo, task)).isEqualTo(owed(task, due, "n1"));
      assertThat(current(photo).work()).hasSize(4);
    }
  }

  @Test
  default void workOfAnotherRevisionIsOwedAnewAndItsResultStays() throws IOException {
    List<Photo> photos = addPhotos(3);
    finish(photos.get(0));
    fail(photos.get(1), EXIF);
    Instant due = now().plusSeconds(60);

    assertThat(catalogue().owe(new WantedTask(EXIF, "e2"), due, 2)).isEqualTo(2);
    assertThat(catalogue().owe(new WantedTask(EXIF, "e2"), due, 2)).isEqualTo(1);
    assertThat(catalogue().owe(new WantedTask(EXIF, "e2"), due, 2)).isZero();

    for (Photo photo : photos) {
      assertThat(work(photo, EXIF)).isEqualTo(owed(EXIF, due, "e2"));
      assertThat(work(photo, OBJECTS)).isEqualTo(owed(OBJECTS, now(), "o1"));
    }
    assertThat(current(photos.get(0)).examinations()).containsExactly(examination("exif", "e1"));
  }

  @Test
  default void workOfTheSameRevisionIsLeftAlone() throws IOException {
    List<Photo> photos = addPhotos(3);
    finish(photos.get(0));
    fail(photos.get(1), EXIF);
    claim(photos.get(2), EXIF);
    List<Work> before =
        List.of(work(photos.get(0), EXIF), work(photos.get(1), EXIF), work(photos.get(2), EXIF));

    assertThat(catalogue().owe(new WantedTask(EXIF, "e1"), now(), 10)).isZero();

    assertThat(
            List.of(
                work(photos.get(0), EXIF), work(photos.get(1), EXIF), work(photos.get(2), EXIF)))
        .isEqualTo(before);
  }

  @Test
  default void theLimitOfOwingMustBePositive() {
    assertThatThrownBy(() -> catalogue().owe(new WantedTask(EXIF, "e2"), now(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void redoingFailuresLeavesWhatIsDone() throws IOException {
    List<Photo> photos = addPhotos(4);
    finish(photos.get(0));
    fail(photos.get(1), EXIF);
    fail(photos.get(2), EXIF);
    fail(photos.get(2), OBJECTS);
    Instant due = now().plusSeconds(60);

    assertThat(catalogue().redo(new RedoRequest(EXIF, Optional.empty(), true, due))).isEqualTo(2);

    assertThat(work(photos.get(0), EXIF).state()).isEqualTo(Work.State.DONE);
    assertThat(work(photos.get(1), EXIF)).isEqualTo(owed(EXIF, due, "e1"));
    assertThat(work(photos.get(2), EXIF)).isEqualTo(owed(EXIF, due, "e1"));
    assertThat(work(photos.get(2), OBJECTS).state()).isEqualTo(Work.State.FAILED);
    assertThat(work(photos.get(3), EXIF)).isEqualTo(owed(EXIF, now(), "e1"));
  }

  @Test
  default void redoingEverythingLeavesWhatIsOwedAlready() throws IOException {
    List<Photo> photos = addPhotos(3);
    finish(photos.get(0));
    fail(photos.get(1), EXIF);
    Instant due = now().plusSeconds(60);

    assertThat(catalogue().redo(new RedoRequest(EXIF, Optional.empty(), false, due))).isEqualTo(2);

    assertThat(work(photos.get(0), EXIF)).isEqualTo(owed(EXIF, due, "e1"));
    assertThat(work(photos.get(2), EXIF)).isEqualTo(owed(EXIF, now(), "e1"));
    assertThat(current(photos.get(0)).examinations()).hasSize(1);
  }

  @Test
  default void onePhotosWorkCanBeRedoneAlone() throws IOException {
    List<Photo> photos = addPhotos(2);
    finish(photos.get(0));
    finish(photos.get(1));
    Optional<org.imagerepo.api.catalogue.PhotoId> one = Optional.of(photos.get(0).id());

    assertThat(catalogue().redo(new RedoRequest(EXIF, one, true, now()))).isZero();
    assertThat(catalogue().redo(new RedoRequest(EXIF, one, false, now()))).isEqualTo(1);

    assertThat(work(photos.get(0), EXIF)).isEqualTo(owed(EXIF, now(), "e1"));
    assertThat(work(photos.get(1), EXIF).state()).isEqualTo(Work.State.DONE);
    assertThat(claim(photos.get(0), EXIF).attempt()).isEqualTo(1);
  }

  @Test
  default void workIsCountedByTaskAndState() throws IOException {
    assertThat(catalogue().work()).isEmpty();
    List<Photo> photos = addPhotos(4);
    finish(photos.get(0));
    fail(photos.get(1), EXIF);

    assertThat(catalogue().work())
        .containsExactlyInAnyOrder(
            new WorkCount(EXIF, Work.State.DONE, 1),
            new WorkCount(EXIF, Work.State.FAILED, 1),
            new WorkCount(EXIF, Work.State.OWED, 2),
            new WorkCount(OBJECTS, Work.State.OWED, 4),
            new WorkCount(RENDER, Work.State.OWED, 4));
  }

  @Test
  default void failedWorkIsListedOnceInPages() throws IOException {
    List<Photo> photos = addPhotos(6);
    List<FailedWork> expected = new ArrayList<>();
    for (Photo photo : photos.subList(0, 5)) {
      for (TaskId task : List.of(EXIF, RENDER)) {
        fail(photo, task);
        expected.add(new FailedWork(photo.id(), work(photo, task)));
      }
    }

    for (int limit : new int[] {1, 3, 9, 10, 1000}) {
      assertThat(failuresInPages(limit)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private List<FailedWork> failuresInPages(int limit) throws IOException {
    List<FailedWork> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<FailedWork> page = catalogue().failedWork(cursor, limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());
    return all;
  }

  @Test
  default void failuresThatStayAreListedOnceWhileOthersComeAndGo() throws IOException {
    List<Photo> photos = addPhotos(8);
    for (Photo photo : photos.subList(0, 6)) {
      fail(photo, EXIF);
    }
    Page<FailedWork> first = catalogue().failedWork(Optional.empty(), 2);
    List<FailedWork> seen = new ArrayList<>(first.items());

    fail(photos.get(6), EXIF);
    fail(photos.get(7), RENDER);
    catalogue().redo(new RedoRequest(EXIF, Optional.of(seen.get(1).photo()), true, now()));
    Optional<String> cursor = first.next();
    while (cursor.isPresent()) {
      Page<FailedWork> page = catalogue().failedWork(cursor, 2);
      seen.addAll(page.items());
      cursor = page.next();
    }

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen)
        .extracting(FailedWork::photo)
        .containsAll(photos.subList(0, 6).stream().map(Photo::id).toList());
  }

  @Test
  default void wrongCursorsAndLimitsOfFailedWorkAreRefused() throws IOException {
    for (String wrong : new String[] {"", "x", "%%%", "bm9uc2Vuc2U"}) {
      assertThatThrownBy(() -> catalogue().failedWork(Optional.of(wrong), 10))
          .as("cursor '%s'", wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (int wrong : new int[] {0, 1001}) {
      assertThatThrownBy(() -> catalogue().failedWork(Optional.empty(), wrong))
          .as("limit %d", wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
