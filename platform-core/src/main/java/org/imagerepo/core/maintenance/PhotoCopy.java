package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.RedoRequest;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;

/**
 * Writes a photo into a catalogue as another one has it. As a catalogue takes results from whoever
 * claimed the work alone, each result is claimed for and settled.
 */
final class PhotoCopy {
  /** Later than any time at which something was owed. */
  private static final Instant LATE = Instant.parse("9999-01-01T00:00:00Z");

  private final Catalogue catalogue;

  PhotoCopy(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Whether the catalogue has it so already. How often and when work was tried doesn't matter, nor
   * which revision owes it: the platform sees to that at its start.
   */
  boolean isDone(Photo photo) throws IOException {
    Optional<Photo> present = catalogue.photo(photo.id());
    Set<TaskId> tasks = photo.work().stream().map(Work::task).collect(Collectors.toSet());
    return present.isPresent() && essence(present.get(), tasks).equals(essence(photo, tasks));
  }

  private static Photo essence(Photo photo, Set<TaskId> tasks) {
    List<Work> work =
        photo.work().stream()
            .filter(one -> tasks.contains(one.task()))
            .map(PhotoCopy::essence)
            .toList();
    return with(photo, photo.renditions(), photo.examinations(), work, photo.trashedAt());
  }

  private static Work essence(Work work) {
    boolean isOwed = work.state() == Work.State.OWED;
    boolean isFailed = work.state() == Work.State.FAILED;
    return new Work(
        work.task(),
        work.state(),
        0,
        Instant.EPOCH,
        isOwed ? "" : work.revision(),
        isFailed ? work.reason() : Optional.empty());
  }

  private static Photo with(
      Photo photo,
      List<Rendition> renditions,
      List<Examination> examinations,
      List<Work> work,
      Optional<Instant> trashedAt) {
    return new Photo(
        photo.id(),
        photo.owner(),
        photo.original(),
        photo.visibility(),
        photo.caption(),
        photo.ownTags(),
        photo.takenAt(),
        photo.placeholder(),
        renditions,
        examinations,
        work,
        photo.publicLocation(),
        trashedAt);
  }

  void write(Photo photo) throws IOException {
    catalogue.remove(photo.id());
    Map<TaskId, Settlement> results = results(photo);
    Map<TaskId, WantedTask> wanted = new TreeMap<>();
    results.keySet().forEach(task -> wanted.put(task, new WantedTask(task, "")));
    photo.work().forEach(w -> wanted.put(w.task(), new WantedTask(w.task(), w.revision())));
    catalogue.add(
        with(photo, List.of(), List.of(), List.of(), Optional.empty()),
        List.copyOf(wanted.values()));
    for (Map.Entry<TaskId, Settlement> result : results.entrySet()) {
      settle(photo.id(), result.getKey(), result.getValue());
    }
    for (Work work : photo.work()) {
      settleState(photo.id(), work, results.containsKey(work.task()));
    }
    if (photo.trashedAt().isPresent()) {
      catalogue.trash(photo.id(), photo.trashedAt().get());
    }
  }

  private static Map<TaskId, Settlement> results(Photo photo) {
    Map<TaskId, Settlement> results = new TreeMap<>();
    for (Work work : photo.work()) {
      if (work.state() == Work.State.DONE && work.task().kind() == TaskId.Kind.RENDER) {
        results.put(work.task(), new Settlement.Rendered(List.of(), work.revision()));
      }
    }
    photo.renditions().stream()
        .collect(Collectors.groupingBy(rendition -> rendition.by().provider()))
        .forEach(
            (provider, made) ->
                results.put(
                    TaskId.render(provider),
                    new Settlement.Rendered(made, made.get(0).by().revision())));
    for (Examination examination : photo.examinations()) {
      results.put(
          TaskId.tag(examination.by().provider()),
          new Settlement.Examined(examination, Optional.empty(), Optional.empty()));
    }
    return results;
  }

  private void settle(PhotoId photo, TaskId task, Settlement settlement) throws IOException {
    ClaimRequest request =
        new ClaimRequest(Set.of(task), Optional.of(photo), LATE, Duration.ofMinutes(1));
    Optional<Claim> claim = catalogue.claim(request);
    if (claim.isEmpty() || !catalogue.settle(photo, claim.get().tasks().get(0), settlement)) {
      throw new IOException("somebody else works on photo " + photo + " in the target");
    }
  }

  /** Former results stay where work is owed anew or was given up. */
  private void settleState(PhotoId photo, Work work, boolean hasResult) throws IOException {
    if (work.state() != Work.State.DONE && hasResult) {
      catalogue.redo(new RedoRequest(work.task(), Optional.of(photo), false, Instant.EPOCH));
    }
    if (work.state() == Work.State.FAILED) {
      settle(photo, work.task(), new Settlement.Failed(work.reason().orElse("unknown")));
    }
  }
}
