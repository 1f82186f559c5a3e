package org.imagerepo.core.sweep;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.library.BlobKeys;

/**
 * Removes blobs that belong to no photo: left behind by a crash between storing the bytes and
 * adding the entry, or between forgetting a photo and removing its bytes. A blob younger than the
 * grace time is left alone, since its entry may just be on its way.
 */
public final class OrphanSweep {
  private static final int PAGE = 500;

  private final BlobStore blobs;
  private final Catalogue catalogue;
  private final Clock clock;
  private final Duration grace;

  public OrphanSweep(BlobStore blobs, Catalogue catalogue, Clock clock, Duration grace) {
    this.blobs = blobs;
    this.catalogue = catalogue;
    this.clock = clock;
    this.grace = grace;
  }

  /**
   * Looks through all blobs once.
   *
   * @return how many were removed
   */
  public int sweep() throws IOException {
    return sweep(BlobKeys.ORIGINALS) + sweep(BlobKeys.RENDITIONS);
  }

  private int sweep(String prefix) throws IOException {
    int removed = 0;
    Optional<BlobKey> after = Optional.empty();
    List<BlobStat> page;
    do {
      page = blobs.list(prefix, after, PAGE);
      removed += removeOrphans(page);
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).key());
    } while (page.size() == PAGE && !Thread.currentThread().isInterrupted());
    return removed;
  }

  private int removeOrphans(List<BlobStat> page) throws IOException {
    Instant oldEnough = clock.instant().minus(grace);
    Set<PhotoId> photos = new HashSet<>();
    page.forEach(blob -> BlobKeys.photo(blob.key()).ifPresent(photos::add));
    Set<PhotoId> existing = photos.isEmpty() ? Set.of() : catalogue.existing(photos);
    int removed = 0;
    for (BlobStat blob : page) {
      Optional<PhotoId> photo = BlobKeys.photo(blob.key());
      boolean orphan = photo.isPresent() && !existing.contains(photo.get());
      if (orphan && !blob.storedAt().isAfter(oldEnough)) {
        blobs.delete(blob.key());
        removed++;
      }
    }
    return removed;
  }
}
