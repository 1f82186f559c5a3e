package org.imagerepo.core.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.quota.Quotas;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Takes a photo in: its bytes first, then its entry together with the work it owes. When it
 * returns, the photo is durable and whole; when it throws, there is no photo, and at worst an
 * orphaned blob for the sweeper. Safe for many threads; needs the memory of a buffer, whatever the
 * size of the file.
 */
public final class Ingest implements Intake {
  private static final System.Logger LOG = System.getLogger(Ingest.class.getName());

  private final BlobStore blobs;
  private final Catalogue catalogue;
  private final Admission admission;
  private final Supplier<List<WantedTask>> wanted;
  private final Events events;
  private final Inflow inflow;
  private final Clock clock;
  private final long maxBytes;
  private final Quotas quotas;

  /**
   * @param wanted the work that a photo owes by the providers there are now
   * @param maxBytes the largest file that is taken, in bytes
   */
  public Ingest(
      BlobStore blobs,
      Catalogue catalogue,
      ImageAdmission admission,
      Supplier<List<WantedTask>> wanted,
      Events events,
      Inflow inflow,
      Clock clock,
      long maxBytes,
      Quotas quotas) {
    this.blobs = blobs;
    this.catalogue = catalogue;
    this.admission = new Admission(admission);
    this.wanted = wanted;
    this.events = events;
    this.inflow = inflow;
    this.clock = clock;
    this.maxBytes = maxBytes;
    this.quotas = quotas;
  }

  @Override
  public Added take(UserId owner, String claimedName, InputStream body)
      throws RefusedException, IOException {
    return take(fresh(owner, claimedName), new ArrivingStream(body, blobs, admission, inflow));
  }

  @Override
  public Added take(UserId owner, String claimedName, MeasuredFile file)
      throws RefusedException, IOException {
    return take(fresh(owner, claimedName), new ArrivedFile(file, blobs, admission));
  }

  /**
   * Takes in a copy of a file that stays somebody else's, as the photo that it was elsewhere. Where
   * somebody else does the same at the same time, both are told of the one photo.
   *
   * @param file its id must be nobody else's: bytes that are kept under it are replaced
   * @return as above
   * @throws RefusedException as above
   * @throws IOException as above, or if the file changed since it was looked at
   */
  public Added take(KnownFile file) throws RefusedException, IOException {
    return take(file.entry(), new CopiedFile(file, blobs, admission, inflow));
  }

  /** Something new, of which only the uploader's name for it is known. */
  private record Fresh(PhotoId id, UserId owner, String claimedName, Clock clock)
      implements KnownFile.Entry {
    @Override
    public Instant uploadedAt() {
      return clock.instant();
    }

    @Override
    public Photo of(Original original) {
      return Photo.fresh(id, owner, original);
    }
  }

  private Fresh fresh(UserId owner, String claimedName) {
    return new Fresh(PhotoId.random(), owner, claimedName, clock);
  }

  private Added take(KnownFile.Entry entry, Arrival arrival) throws RefusedException, IOException {
    PhotoId id = entry.id();
    UserId owner = entry.owner();
    BlobKey key = BlobKeys.original(id);
    long room = quotas.requireRoom(owner, 1);
    boolean mayDiscard = true;
    try {
      Arrival.Facts facts = store(owner, key, room, arrival);
      Original original =
          new Original(
              FileName.clean(entry.claimedName()),
              facts.info(),
              facts.size(),
              facts.sha256(),
              facts.crc32(),
              entry.uploadedAt().truncatedTo(ChronoUnit.MILLIS));
      List<WantedTask> tasks = wanted.get();
      // From here on a failure may leave the entry written or not: the sweeper finds out.
      mayDiscard = false;
      Quota quota = quotas.of(owner);
      Optional<Added> added = catalogue.add(entry.of(original), tasks, quota);
      mayDiscard = added.filter(a -> a.isNew() || a.photo().id().equals(id)).isEmpty();
      return announced(added.orElseThrow(() -> Quotas.exceeded(quota)));
    } finally {
      if (mayDiscard) {
        discard(key);
      }
    }
  }

  private Arrival.Facts store(UserId owner, BlobKey key, long room, Arrival arrival)
      throws RefusedException, IOException {
    try {
      return arrival.store(key, Math.min(maxBytes, room));
    } catch (TooLargeException e) {
      if (e.size() <= maxBytes) {
        throw Quotas.exceeded(quotas.of(owner));
      }
      throw new RefusedException(
          RefusalType.TOO_LARGE,
          "The file has more than the " + maxBytes + " bytes allowed. Send a smaller one.");
    }
  }

  private Added announced(Added added) {
    Photo photo = added.photo();
    if (added.isNew() || added.isRestored()) {
      events.publish(new PhotoEvent(PhotoEvent.Kind.ADDED, photo.owner(), photo.id()));
    }
    return added;
  }

  private void discard(BlobKey key) {
    try {
      blobs.delete(key);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "Left to the sweeper: blob " + key, e);
    }
  }
}
