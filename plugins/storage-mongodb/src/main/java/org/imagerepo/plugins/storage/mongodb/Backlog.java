package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.imagerepo.api.catalogue.FailedWork;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.RedoRequest;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.api.catalogue.WorkCount;

/** The work on all photos together: owing it anew, counting it, listing failures. */
final class Backlog {
  private static final String FAILED = "FAILED";
  private static final String REVISIONS = "revisions";
  private static final String STATES = "states";
  private static final String EXAMINER = "examinations.by.provider";
  private static final int BATCH = 200;

  private final Photos photos;

  Backlog(Photos photos) {
    this.photos = photos;
  }

  int owe(WantedTask wanted, Instant due, int limit) {
    String revision = WorkDocument.revision(wanted.task(), wanted.revision());
    Bson hasIt = Filters.eq(REVISIONS, revision);
    if (photos.collection().countDocuments(hasIt) == photos.collection().countDocuments()) {
      return 0; // told by an index, where what follows reads all photos
    }
    int owed = 0;
    List<StoredPhoto> batch;
    do {
      batch = read(Filters.ne(REVISIONS, revision), Math.min(BATCH, limit - owed));
      owed += photos.changeAll(batch, read -> owing(read, wanted, due));
    } while (!batch.isEmpty() && owed < limit);
    return owed;
  }

  private List<StoredPhoto> read(Bson filter, int limit) {
    return photos
        .collection()
        .find(filter)
        .limit(limit)
        .map(PhotoDocument::read)
        .into(new ArrayList<>());
  }

  private static Optional<StoredPhoto> owing(StoredPhoto read, WantedTask wanted, Instant due) {
    PhotoEdit edit = read.edit();
    if (edit.work(wanted.task()).filter(w -> w.revision().equals(wanted.revision())).isPresent()) {
      return Optional.empty();
    }
    edit.setWork(Additions.owed(wanted, due.truncatedTo(ChronoUnit.MILLIS)), Optional.empty());
    return Optional.of(edit.done());
  }

  /** Takes away what other taggers than these have found, and what is owed to them. */
  int retract(Set<String> present, int limit) {
    List<String> others = distinct(EXAMINER);
    others.removeAll(present);
    List<String> othersWork = distinct(REVISIONS);
    othersWork.removeIf(revision -> !isOfOtherTagger(WorkDocument.task(revision), present));
    Bson hasOthers = Filters.or(Filters.in(EXAMINER, others), Filters.in(REVISIONS, othersWork));
    int retracted = 0;
    List<StoredPhoto> batch;
    do {
      batch = read(hasOthers, Math.min(BATCH, limit - retracted));
      retracted += photos.changeAll(batch, read -> retracting(read, present));
    } while (!batch.isEmpty() && retracted < limit);
    return retracted;
  }

  private List<String> distinct(String field) {
    return photos.collection().distinct(field, String.class).into(new ArrayList<>());
  }

  private static boolean isOfOtherTagger(TaskId task, Set<String> present) {
    return task.kind() == TaskId.Kind.TAG && !present.contains(task.provider());
  }

  private static Optional<StoredPhoto> retracting(StoredPhoto read, Set<String> present) {
    PhotoEdit edit = read.edit();
    return edit.retract(present) ? Optional.of(edit.done()) : Optional.empty();
  }

  int redo(RedoRequest request) {
    List<Bson> filters = new ArrayList<>();
    filters.add(Filters.eq("work.task", request.task().toString()));
    if (request.failedOnly()) {
      filters.add(Filters.eq("work.state", Work.State.FAILED.name()));
    }
    request.photo().ifPresent(photo -> filters.add(Filters.eq("_id", photo.value())));
    int redone = 0;
    List<StoredPhoto> batch;
    for (String after = ""; !(batch = readAfter(after, filters)).isEmpty(); after = last(batch)) {
      redone += photos.changeAll(batch, read -> redoing(read, request));
    }
    return redone;
  }

  private List<StoredPhoto> readAfter(String id, List<Bson> filters) {
    return photos
        .collection()
        .find(Filters.and(Filters.and(filters), Filters.gt("_id", id)))
        .sort(Sorts.ascending("_id"))
        .limit(BATCH)
        .map(PhotoDocument::read)
        .into(new ArrayList<>());
  }

  private static String last(List<StoredPhoto> batch) {
    return batch.get(batch.size() - 1).photo().id().value();
  }

  private static Optional<StoredPhoto> redoing(StoredPhoto read, RedoRequest request) {
    PhotoEdit edit = read.edit();
    Optional<Work> ended =
        edit.work(request.task())
            .filter(
                work ->
                    work.state() == Work.State.FAILED
                        || work.state() == Work.State.DONE && !request.failedOnly());
    ended.ifPresent(
        work ->
            edit.setWork(
                Additions.owed(
                    new WantedTask(work.task(), work.revision()),
                    request.due().truncatedTo(ChronoUnit.MILLIS)),
                Optional.empty()));
    return ended.map(work -> edit.done());
  }

  /** Told by an index alone. */
  List<WorkCount> count() {
    List<WorkCount> counts = new ArrayList<>();
    for (String state : distinct(STATES)) {
      long number = photos.collection().countDocuments(Filters.eq(STATES, state));
      if (number > 0) {
        counts.add(new WorkCount(WorkDocument.task(state), WorkDocument.state(state), number));
      }
    }
    return counts;
  }

  /**
   * Where a list of failures begins.
   *
   * @throws IllegalArgumentException if its cursor isn't one of this list
   */
  static Optional<Cursor> start(Optional<String> cursor) {
    return Cursor.decode(cursor, FAILED);
  }

  Page<FailedWork> failures(Optional<Cursor> start, int limit) {
    List<FailedWork> found = new ArrayList<>();
    String after = start.map(Cursor::text).orElse("");
    String photo = after.split(" ")[0];
    for (Document document :
        photos
            .collection()
            .find(Filters.and(Filters.eq("failed", true), Filters.gte("_id", photo)))
            .sort(Sorts.ascending("_id"))
            .limit(limit + 2)) { // the first may have been shown already
      StoredPhoto read = PhotoDocument.read(document);
      read.photo().work().stream()
          .filter(work -> work.state() == Work.State.FAILED)
          .map(work -> new FailedWork(read.photo().id(), work))
          .filter(failure -> place(failure).compareTo(after) > 0)
          .forEach(found::add);
    }
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    List<FailedWork> shown = found.subList(0, limit);
    String last = place(shown.get(limit - 1));
    return new Page<>(shown, Optional.of(new Cursor(FAILED, 0, last).encode()));
  }

  private static String place(FailedWork failure) {
    PhotoId photo = failure.photo();
    return photo + " " + failure.work().task();
  }
}
