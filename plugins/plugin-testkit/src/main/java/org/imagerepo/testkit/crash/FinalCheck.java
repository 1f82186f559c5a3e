package org.imagerepo.testkit.crash;

import static org.imagerepo.testkit.crash.Inspection.demand;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;

/** Looks whether all photos have everything in the end. Throws {@link AssertionError} if not. */
final class FinalCheck {
  private static final long PATIENCE_NANOS = 180_000_000_000L;

  private final Catalogue catalogue;
  private final UserId owner;
  private final List<WantedTask> wanted;
  private final Set<String> renditions;

  /**
   * @param wanted the work that a photo owes by the providers there are now
   * @param renditions names of those that every photo has in the end
   */
  FinalCheck(Catalogue catalogue, UserId owner, List<WantedTask> wanted, Set<String> renditions) {
    this.catalogue = catalogue;
    this.owner = owner;
    this.wanted = wanted;
    this.renditions = renditions;
  }

  /** Waits until every photo has its work done, by the providers' revisions of now. */
  void awaitAllWorkDone() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    for (List<String> owed = owed(); !owed.isEmpty(); owed = owed()) {
      demand(System.nanoTime() < end, "work is never done: " + owed + catalogue.work());
      Thread.sleep(200);
    }
    for (Photo photo : photos()) {
      for (String name : renditions) {
        demand(photo.rendition(name).isPresent(), "no " + name + " of photo " + photo.id());
      }
      wanted.forEach(task -> inspect(photo, task));
    }
  }

  private static void inspect(Photo photo, WantedTask task) {
    Stream<Provenance> results =
        task.task().kind() == TaskId.Kind.RENDER
            ? photo.renditions().stream().map(Rendition::by)
            : photo.examinations().stream().map(Examination::by);
    List<Provenance> own =
        results.filter(by -> by.provider().equals(task.task().provider())).toList();
    demand(!own.isEmpty(), "no result of " + task + " on photo " + photo.id());
    demand(own.stream().allMatch(by -> isOf(by.revision(), task)), "old result: " + photo);
  }

  private static boolean isOf(String revision, WantedTask task) {
    return revision.equals(task.revision());
  }

  private List<String> owed() throws IOException {
    List<String> owed = new ArrayList<>();
    for (Photo photo : photos()) {
      for (WantedTask task : wanted) {
        Optional<Work> work =
            photo.work().stream().filter(w -> w.task().equals(task.task())).findFirst();
        demand(
            work.filter(w -> w.state() == Work.State.FAILED).isEmpty(),
            "given up: " + work + " on photo " + photo.id());
        boolean done =
            work.filter(w -> w.state() == Work.State.DONE && isOf(w.revision(), task)).isPresent();
        if (!done) {
          owed.add(photo.id() + " " + task.task());
        }
      }
    }
    return owed;
  }

  private List<Photo> photos() throws IOException {
    List<Photo> photos = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Photo> page =
          catalogue.photos(
              new PhotoQuery(
                  owner, EnumSet.allOf(Visibility.class), PhotoQuery.Sort.UPLOADED, cursor, 200));
      photos.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());
    return photos;
  }
}
