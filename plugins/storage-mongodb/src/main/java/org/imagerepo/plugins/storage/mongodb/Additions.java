package org.imagerepo.plugins.storage.mongodb;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;

/** Adding photos: each owner's bytes once, and no more than the owner may keep. */
final class Additions {
  private static final int MOST_ATTEMPTS = 1000;

  private final Photos photos;
  private final Ledgers ledgers;
  private final Clock clock;

  Additions(Photos photos, Ledgers ledgers, Clock clock) {
    this.photos = photos;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  Optional<Added> add(Photo photo, List<WantedTask> wanted, Quota quota) throws IOException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<StoredPhoto> former = photos.find(photo.owner(), photo.original().sha256());
      if (former.isPresent()) {
        Optional<Added> found = found(former.get());
        if (found.isPresent()) {
          return found;
        }
      } else if (quota.isUnlimited()) {
        Optional<Added> added = insert(photo, wanted);
        if (added.isPresent()) {
          return added;
        }
      } else {
        switch (ledgers.reserve(photo, quota)) {
          case GRANTED -> {
            Optional<Added> added = insertReserved(photo, wanted);
            if (added.isPresent()) {
              return added;
            }
          }
          case REFUSED -> {
            return Optional.empty();
          }
          case UNDECIDED -> {
            // Somebody is adding right now, maybe these very bytes.
          }
        }
      }
      Photos.pause(attempt);
    }
    throw new IOException("a photo can't be added now: too many others are being added");
  }

  /** Takes the photo out of the trash if it is there; empty if it is gone meanwhile. */
  private Optional<Added> found(StoredPhoto former) {
    boolean[] wasTrashed = new boolean[1];
    return photos
        .change(
            former.photo().id(),
            read -> {
              wasTrashed[0] = read.photo().isTrashed();
              return wasTrashed[0] ? Optional.of(restored(read)) : Optional.empty();
            })
        .map(present -> new Added(present.photo(), false, wasTrashed[0]));
  }

  static StoredPhoto restored(StoredPhoto read) {
    PhotoEdit edit = read.edit();
    edit.trashedAt = Optional.empty();
    return edit.done();
  }

  private Optional<Added> insertReserved(Photo photo, List<WantedTask> wanted) {
    try {
      return insert(photo, wanted);
    } finally {
      ledgers.release(photo);
    }
  }

  /** Empty if somebody else has just added the same bytes. */
  private Optional<Added> insert(Photo photo, List<WantedTask> wanted) {
    Instant due = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    PhotoEdit edit = StoredPhoto.fresh(photo).edit();
    wanted.stream()
        .sorted(Comparator.comparing(WantedTask::task))
        .forEach(task -> edit.setWork(owed(task, due), Optional.empty()));
    StoredPhoto made = edit.done();
    return photos.insert(made) ? Optional.of(new Added(made.photo(), true)) : Optional.empty();
  }

  static Work owed(WantedTask wanted, Instant due) {
    return new Work(wanted.task(), Work.State.OWED, 0, due, wanted.revision(), Optional.empty());
  }
}
