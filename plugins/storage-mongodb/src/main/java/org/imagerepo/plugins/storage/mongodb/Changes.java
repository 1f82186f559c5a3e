package org.imagerepo.plugins.storage.mongodb;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;

/** What owners do to their photos. */
final class Changes {
  private Changes() {}

  static StoredPhoto of(StoredPhoto read, PhotoChange change) {
    PhotoEdit edit = read.edit();
    change
        .caption()
        .ifPresent(to -> edit.caption = to.isEmpty() ? Optional.empty() : Optional.of(to));
    change.visibility().ifPresent(to -> edit.visibility = to);
    change.ownTags().ifPresent(to -> edit.ownTags = to);
    change.publicLocation().ifPresent(to -> edit.publicLocation = to);
    return edit.done();
  }

  static Optional<StoredPhoto> trashed(StoredPhoto read, Instant at) {
    if (read.photo().isTrashed()) {
      return Optional.empty();
    }
    PhotoEdit edit = read.edit();
    edit.trashedAt = Optional.of(at);
    return Optional.of(edit.done());
  }

  static Optional<StoredPhoto> restored(StoredPhoto read) {
    return read.photo().isTrashed() ? Optional.of(Additions.restored(read)) : Optional.empty();
  }

  /** Removes a photo if it is one of those meant. */
  static Optional<Photo> remove(Photos photos, PhotoId id, Predicate<Photo> meant) {
    for (int attempt = 0; ; attempt++) {
      Optional<StoredPhoto> read = photos.find(id).filter(found -> meant.test(found.photo()));
      if (read.isEmpty() || photos.remove(read.get())) {
        return read.map(StoredPhoto::photo);
      }
      Photos.pause(attempt);
    }
  }
}
