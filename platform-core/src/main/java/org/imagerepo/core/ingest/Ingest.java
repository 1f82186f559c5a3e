package org.imagerepo.core.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.image.BlobImageInputStream;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.image.RefusedImageException;
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
public final class Ingest {
  private static final System.Logger LOG = System.getLogger(Ingest.class.getName());

  private final BlobStore blobs;
  private final Catalogue catalogue;
  private final ImageAdmission admission;
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
    this.admission = admission;
    this.wanted = wanted;
    this.events = events;
    this.inflow = inflow;
    this.clock = clock;
    this.maxBytes = maxBytes;
    this.quotas = quotas;
  }

  /**
   * Takes one photo in.
   *
   * @param claimedName what the uploader calls the file; cleaned before it is kept
   * @param body the file's bytes, read to their end; not closed
   * @return the photo; the one of the same bytes if its owner had it already
   * @throws RefusedException if it isn't a photo that can be taken; then nothing was changed
   * @throws IOException if reading or storing fails; then nothing was changed, unless the catalogue
   *     failed while it answered: then sending the photo again tells
   */
  public Added take(UserId owner, String claimedName, InputStream body)
      throws RefusedException, IOException {
    inflow.begin();
    try {
      return takeIn(owner, claimedName, body);
    } finally {
      inflow.end();
    }
  }

  private Added takeIn(UserId owner, String claimedName, InputStream body)
      throws RefusedException, IOException {
    PhotoId id = PhotoId.random();
    BlobKey key = BlobKeys.original(id);
    long room = quotas.requireRoom(owner, 1);
    InputStream sniffed = sniffed(body);
    boolean mayDiscard = true;
    try {
      MeasuredStream measured = new MeasuredStream(sniffed, Math.min(maxBytes, room));
      store(owner, key, measured);
      ImageInfo info = admit(key, measured.size());
      Original original =
          new Original(
              FileName.clean(claimedName),
              info,
              measured.size(),
              measured.sha256(),
              measured.crc32(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS));
      List<WantedTask> tasks = wanted.get();
      // From here on a failure may leave the entry written or not: the sweeper finds out.
      mayDiscard = false;
      Quota quota = quotas.of(owner);
      Optional<Added> added = catalogue.add(Photo.fresh(id, owner, original), tasks, quota);
      mayDiscard = added.filter(Added::isNew).isEmpty();
      return announced(added.orElseThrow(() -> Quotas.exceeded(quota)));
    } finally {
      if (mayDiscard) {
        discard(key);
      }
    }
  }

  private Added announced(Added added) {
    Photo photo = added.photo();
    if (added.isNew() || added.isRestored()) {
      events.publish(new PhotoEvent(PhotoEvent.Kind.ADDED, photo.owner(), photo.id()));
    }
    return added;
  }

  /** Looks at the first bytes before any are stored: a film needn't be kept to be refused. */
  private InputStream sniffed(InputStream body) throws RefusedException, IOException {
    byte[] head = body.readNBytes(ImageAdmission.HEAD);
    if (head.length == 0) {
      throw new RefusedException(
          RefusalType.EMPTY_UPLOAD, "The file has no bytes. Choose it again and send it anew.");
    }
    try {
      admission.requireKnownType(head);
    } catch (RefusedImageException e) {
      throw new RefusedException(type(e.reason()), e.getMessage());
    }
    return new SequenceInputStream(new ByteArrayInputStream(head), body);
  }

  private void store(UserId owner, BlobKey key, MeasuredStream measured)
      throws RefusedException, IOException {
    try {
      BlobStat stored = blobs.put(key, "application/octet-stream", measured);
      if (stored.size() != measured.size()) {
        throw new IOException(
            "The store kept " + stored.size() + " of " + measured.size() + " bytes");
      }
    } catch (MeasuredStream.TooLargeException e) {
      if (measured.size() <= maxBytes) {
        throw Quotas.exceeded(quotas.of(owner));
      }
      throw new RefusedException(
          RefusalType.TOO_LARGE,
          "The file has more than the " + maxBytes + " bytes allowed. Send a smaller one.");
    }
  }

  private ImageInfo admit(BlobKey key, long size) throws RefusedException, IOException {
    try (BlobImageInputStream in = new BlobImageInputStream(blobs, key, size)) {
      return admission.admit(in);
    } catch (RefusedImageException e) {
      throw new RefusedException(type(e.reason()), e.getMessage());
    }
  }

  private static RefusalType type(RefusedImageException.Reason reason) {
    return switch (reason) {
      case UNSUPPORTED_TYPE -> RefusalType.UNSUPPORTED_IMAGE;
      case UNREADABLE -> RefusalType.UNREADABLE_IMAGE;
      case TRUNCATED -> RefusalType.TRUNCATED_IMAGE;
      case TOO_MANY_PIXELS -> RefusalType.TOO_MANY_PIXELS;
    };
  }

  private void discard(BlobKey key) {
    try {
      blobs.delete(key);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "Left to the sweeper: blob " + key, e);
    }
  }
}
