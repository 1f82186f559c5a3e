package org.imagerepo.core.library;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Action;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Photos that their owners deleted and may still have back. Whatever is removed for good is removed
 * from the catalogue first; bytes that a crash leaves behind are the sweeper's. Safe for many
 * threads.
 */
public final class Trash {
  private static final int BATCH = 100;

  private final Catalogue catalogue;
  private final PhotoBlobs photoBlobs;
  private final Access access;
  private final Events events;
  private final Clock clock;
  private final Duration keep;

  /**
   * @param keep for how long photos stay in the trash
   */
  public Trash(
      Catalogue catalogue,
      BlobStore blobs,
      Access access,
      Events events,
      Clock clock,
      Duration keep) {
    this.catalogue = catalogue;
    this.photoBlobs = new PhotoBlobs(blobs);
    this.access = access;
    this.events = events;
    this.clock = clock;
    this.keep = keep;
  }

  /** Puts a photo into the trash, if the asker may. */
  public void put(Asker asker, PhotoId id) throws RefusedException, IOException {
    Photo photo = allowed(asker, id);
    catalogue.trash(id, now()).orElseThrow(RefusedException::notFound);
    if (!photo.isTrashed()) {
      events.publish(new PhotoEvent(PhotoEvent.Kind.REMOVED, photo.owner(), id));
    }
  }

  /** Takes a photo out of the trash, if the asker may: it is as it was before. */
  public void restore(Asker asker, PhotoId id) throws RefusedException, IOException {
    Photo photo = allowed(asker, id);
    catalogue.restore(id).orElseThrow(RefusedException::notFound);
    if (photo.isTrashed()) {
      events.publish(new PhotoEvent(PhotoEvent.Kind.ADDED, photo.owner(), id));
    }
  }

  private Photo allowed(Asker asker, PhotoId id) throws RefusedException, IOException {
    Photo photo = catalogue.photo(id).orElseThrow(() -> access.hidden(asker));
    return access.require(asker, Action.DELETE, photo);
  }

  /**
   * What a user has in the trash, last trashed first.
   *
   * @throws RefusedException if the cursor is wrong
   */
  public Page<Photo> list(User owner, Optional<String> cursor, int limit)
      throws RefusedException, IOException {
    try {
      return catalogue.trashed(owner.id(), cursor, limit);
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid("cursor", "must be what a page before gave as next");
    }
  }

  /** When a photo that is in the trash will be gone for good, or soon after. */
  public Optional<Instant> purgeAt(Photo photo) {
    return photo.trashedAt().map(since -> since.plus(keep));
  }

  /** Removes for good what a user has in the trash by now. */
  public void empty(User owner) throws IOException {
    Instant end = now().plusMillis(1);
    List<Photo> trashed;
    do {
      trashed = catalogue.trashed(owner.id(), Optional.empty(), BATCH).items();
      trashed = trashed.stream().filter(p -> p.trashedAt().orElseThrow().isBefore(end)).toList();
      for (Photo photo : trashed) {
        purge(photo.id(), end);
      }
    } while (!trashed.isEmpty());
  }

  /**
   * Removes for good what has been in the trash for long enough.
   *
   * @return how many photos
   */
  public int sweep() throws IOException {
    Instant end = now().minus(keep);
    int purged = 0;
    List<PhotoId> due = catalogue.trashedBefore(end, BATCH);
    while (!due.isEmpty() && !Thread.currentThread().isInterrupted()) {
      for (PhotoId id : due) {
        purged += purge(id, end) ? 1 : 0;
      }
      due = catalogue.trashedBefore(end, BATCH);
    }
    return purged;
  }

  /** Photo by photo, so that a kill leaves no more than one photo's bytes behind. */
  private boolean purge(PhotoId id, Instant end) throws IOException {
    Optional<Photo> removed = catalogue.remove(id, end);
    if (removed.isPresent()) {
      events.publish(new PhotoEvent(PhotoEvent.Kind.REMOVED, removed.get().owner(), id));
      photoBlobs.delete(id);
    }
    return removed.isPresent();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
