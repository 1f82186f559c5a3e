package org.imagerepo.plugins.storage.mongodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.Work;

/** A photo while it is being changed. */
final class PhotoEdit {
  private final Photo former;
  private final long version;
  private final Map<TaskId, String> tokens;
  Visibility visibility;
  Optional<String> caption;
  List<String> ownTags;
  Optional<Instant> takenAt;
  Optional<String> placeholder;
  PublicLocation publicLocation;
  Optional<Instant> trashedAt;
  private final List<Rendition> renditions;
  private final List<Examination> examinations;
  private final List<Work> work;

  PhotoEdit(StoredPhoto stored) {
    this.former = stored.photo();
    this.version = stored.version();
    this.tokens = new HashMap<>(stored.tokens());
    this.visibility = former.visibility();
    this.caption = former.caption();
    this.ownTags = former.ownTags();
    this.takenAt = former.takenAt();
    this.placeholder = former.placeholder();
    this.publicLocation = former.publicLocation();
    this.trashedAt = former.trashedAt();
    this.renditions = new ArrayList<>(former.renditions());
    this.examinations = new ArrayList<>(former.examinations());
    this.work = new ArrayList<>(former.work());
  }

  /** Replaces what that provider made, and others' renditions of the same names. */
  void setRenditions(String provider, List<Rendition> made) {
    renditions.removeIf(
        present ->
            present.by().provider().equals(provider)
                || made.stream().anyMatch(r -> r.spec().name().equals(present.spec().name())));
    renditions.addAll(made);
    renditions.sort(Comparator.comparing(rendition -> rendition.spec().name()));
  }

  /** Replaces what the same tagger found before. */
  void setExamination(Examination made) {
    examinations.removeIf(present -> present.by().provider().equals(made.by().provider()));
    examinations.add(made);
    examinations.sort(Comparator.comparing(examination -> examination.by().provider()));
  }

  /**
   * Takes away what other taggers than these have found, and what is owed to them.
   *
   * @return false if there was nothing
   */
  boolean retract(Set<String> present) {
    boolean isFound = examinations.removeIf(made -> !present.contains(made.by().provider()));
    Predicate<TaskId> isOthers =
        task -> task.kind() == TaskId.Kind.TAG && !present.contains(task.provider());
    tokens.keySet().removeIf(isOthers);
    return work.removeIf(owed -> isOthers.test(owed.task())) || isFound;
  }

  Optional<Work> work(TaskId task) {
    return work.stream().filter(present -> present.task().equals(task)).findFirst();
  }

  Optional<String> token(TaskId task) {
    return Optional.ofNullable(tokens.get(task));
  }

  /** Replaces a task. */
  void setWork(Work changed, Optional<String> token) {
    work.removeIf(present -> present.task().equals(changed.task()));
    work.add(changed);
    work.sort(Comparator.comparing(Work::task));
    tokens.remove(changed.task());
    token.ifPresent(held -> tokens.put(changed.task(), held));
  }

  StoredPhoto done() {
    Photo photo =
        new Photo(
            former.id(),
            former.owner(),
            former.original(),
            visibility,
            caption,
            ownTags,
            takenAt,
            placeholder,
            renditions,
            examinations,
            work,
            publicLocation,
            trashedAt);
    return new StoredPhoto(photo, Map.copyOf(tokens), version + 1);
  }
}
