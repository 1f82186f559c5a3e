package org.imagerepo.web.event;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.core.upload.ReceivedBytes;
import org.imagerepo.core.upload.UploadInfo;
import org.imagerepo.web.tus.UploadAddress;

/** One step of a file on its way to a finished photo. What is null is left out of the JSON. */
public sealed interface ProgressView {
  /**
   * Bytes came.
   *
   * @param step {@code received}
   * @param upload its address
   * @param fileName as the uploader calls it
   * @param bytes that count so far
   * @param size of the whole file in bytes, once that is known
   */
  @JsonbPropertyOrder({"step", "upload", "fileName", "bytes", "size"})
  record Received(String step, String upload, String fileName, long bytes, Long size)
      implements ProgressView {}

  /**
   * It is a photo, and safe.
   *
   * @param step {@code waiting}
   * @param photo its id
   * @param tasks that are to come
   */
  @JsonbPropertyOrder({"step", "photo", "tasks"})
  record Waiting(String step, String photo, List<String> tasks) implements ProgressView {}

  /**
   * A rendition was made, or a tagger has looked at it, or not.
   *
   * @param step {@code rendition} or {@code tagger}
   * @param photo its id
   * @param name of the rendition, absent if none was made; or of the tagger
   * @param task that was settled
   * @param state {@code done}, {@code failed}, or {@code owed} if it will be tried again
   * @param reason why it isn't done
   */
  @JsonbPropertyOrder({"step", "photo", "name", "task", "state", "reason"})
  record Settled(String step, String photo, String name, String task, String state, String reason)
      implements ProgressView {}

  /** How far an upload is. */
  static ProgressView received(ReceivedBytes received) {
    UploadInfo info = received.info();
    return new Received(
        "received",
        UploadAddress.of(info.id()),
        info.metadata().fileName(),
        received.bytes(),
        info.length().isPresent() ? info.length().getAsLong() : null);
  }

  /** What a new photo waits for; nothing if all is done. */
  static List<ProgressView> waiting(Photo photo) {
    List<String> owed =
        photo.work().stream()
            .filter(work -> work.state() == Work.State.OWED)
            .map(work -> work.task().toString())
            .toList();
    return owed.isEmpty() ? List.of() : List.of(new Waiting("waiting", photo.id().value(), owed));
  }

  /** How a task was settled: a step for each rendition that it made, or one that says why none. */
  static List<ProgressView> settled(Photo photo, TaskId task) {
    Optional<Work> work = photo.work().stream().filter(w -> w.task().equals(task)).findFirst();
    if (work.isEmpty()) {
      return List.of();
    }
    if (task.kind() == TaskId.Kind.TAG) {
      return List.of(settled(photo, work.get(), "tagger", task.provider()));
    }
    List<ProgressView> made =
        photo.renditions().stream()
            .filter(rendition -> rendition.by().provider().equals(task.provider()))
            .map(rendition -> settled(photo, work.get(), "rendition", rendition.spec().name()))
            .toList();
    return made.isEmpty() ? List.of(settled(photo, work.get(), "rendition", null)) : made;
  }

  private static ProgressView settled(Photo photo, Work work, String step, String name) {
    return new Settled(
        step,
        photo.id().value(),
        name,
        work.task().toString(),
        work.state().name().toLowerCase(Locale.ROOT),
        work.reason().orElse(null));
  }
}
