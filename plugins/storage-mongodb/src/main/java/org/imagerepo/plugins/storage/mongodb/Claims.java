package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.Work;

/** Claiming work and ending it. */
final class Claims {
  private final Photos photos;
  private final Set<TaskId> indexed = ConcurrentHashMap.newKeySet();

  private record Due(PhotoId photo, Date due) {}

  Claims(Photos photos) {
    this.photos = photos;
  }

  Optional<Claim> claim(ClaimRequest request) {
    for (int attempt = 0; ; attempt++) {
      Optional<PhotoId> id = request.photo().isPresent() ? request.photo() : longestDue(request);
      Optional<StoredPhoto> read = id.flatMap(photos::find);
      if (id.isEmpty() || read.isEmpty() && request.photo().isPresent()) {
        return Optional.empty();
      }
      if (read.isPresent()) {
        PhotoEdit edit = read.get().edit();
        List<Claim.Claimed> claimed =
            read.get().photo().isTrashed() ? List.of() : claim(edit, request);
        if (claimed.isEmpty() && request.photo().isPresent()) {
          return Optional.empty();
        }
        if (!claimed.isEmpty()) {
          StoredPhoto changed = edit.done();
          if (photos.replace(read.get(), changed)) {
            return Optional.of(new Claim(changed.photo(), claimed));
          }
        }
      }
      Photos.pause(attempt);
    }
  }

  private static List<Claim.Claimed> claim(PhotoEdit edit, ClaimRequest request) {
    Instant end = request.now().plus(request.lease()).truncatedTo(ChronoUnit.MILLIS);
    String token = UUID.randomUUID().toString();
    List<Claim.Claimed> claimed = new ArrayList<>();
    for (TaskId task : request.tasks().stream().sorted().toList()) {
      Optional<Work> due =
          edit.work(task)
              .filter(work -> work.state() == Work.State.OWED)
              .filter(work -> !work.due().isAfter(request.now()));
      if (due.isPresent()) {
        Work work = due.get();
        int attempt = work.attempts() + 1;
        edit.setWork(
            new Work(task, Work.State.OWED, attempt, end, work.revision(), work.reason()),
            Optional.of(token));
        claimed.add(new Claim.Claimed(task, attempt, token));
      }
    }
    return claimed;
  }

  /** The photo that one of these tasks has been due on for longest. */
  private Optional<PhotoId> longestDue(ClaimRequest request) {
    List<Due> candidates = new ArrayList<>();
    for (TaskId task : request.tasks()) {
      longestDue(task, Date.from(request.now())).ifPresent(candidates::add);
    }
    return candidates.stream()
        .min(Comparator.comparing(Due::due).thenComparing(Due::photo))
        .map(Due::photo);
  }

  private Optional<Due> longestDue(TaskId task, Date now) {
    String field = WorkDocument.due(task);
    if (!indexed.contains(task)) {
      photos.collection().createIndex(Indexes.ascending(field), new IndexOptions().sparse(true));
      indexed.add(task);
    }
    Document first =
        photos
            .collection()
            .find(Filters.lte(field, now))
            .sort(Sorts.ascending(field))
            .limit(1)
            .projection(Projections.include(field))
            .first();
    return Optional.ofNullable(first)
        .map(
            found ->
                new Due(
                    new PhotoId(found.getString("_id")),
                    found.get("due", Document.class).getDate(task.toString())));
  }
}
