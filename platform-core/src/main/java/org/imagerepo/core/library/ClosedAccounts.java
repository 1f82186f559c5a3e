package org.imagerepo.core.library;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;

/**
 * Deletes accounts whose grace time is over, with all their photos: photo by photo, and the user
 * last. So whatever is killed midway, the next sweep goes on with it, and bytes that are left
 * behind are the orphan sweeper's.
 */
public final class ClosedAccounts {
  private static final int BATCH = 100;

  private final Catalogue catalogue;
  private final PhotoBlobs photoBlobs;
  private final Events events;
  private final Clock clock;

  public ClosedAccounts(Catalogue catalogue, BlobStore blobs, Events events, Clock clock) {
    this.catalogue = catalogue;
    this.photoBlobs = new PhotoBlobs(blobs);
    this.events = events;
    this.clock = clock;
  }

  /**
   * Deletes those that are due.
   *
   * @return how many users are gone
   */
  public int sweep() throws IOException {
    int removed = 0;
    List<User> due = catalogue.usersToDelete(clock.instant(), BATCH);
    while (!due.isEmpty() && !Thread.currentThread().isInterrupted()) {
      for (User user : due) {
        removed += remove(user.id()) ? 1 : 0;
      }
      due = catalogue.usersToDelete(clock.instant(), BATCH);
    }
    return removed;
  }

  private boolean remove(UserId user) throws IOException {
    List<PhotoId> photos = catalogue.photosOf(user, BATCH);
    while (!photos.isEmpty()) {
      for (PhotoId id : photos) {
        if (Thread.currentThread().isInterrupted()) {
          return false;
        }
        remove(id);
      }
      photos = catalogue.photosOf(user, BATCH);
    }
    return catalogue.removeUser(user);
  }

  private void remove(PhotoId id) throws IOException {
    Optional<Photo> removed = catalogue.remove(id);
    if (removed.isPresent()) {
      events.publish(new PhotoEvent(PhotoEvent.Kind.REMOVED, removed.get().owner(), id));
      photoBlobs.delete(id);
    }
  }
}
