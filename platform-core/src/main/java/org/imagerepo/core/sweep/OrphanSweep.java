package org.imagerepo.core.sweep;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 *
 * <p>Crashes leave few orphans. Where most blobs belong to no photo, it is the catalogue that is
 * wrong, an empty or an old one: then nothing is removed.
 */
public final class OrphanSweep {
  private static final System.Logger LOG = System.getLogger(OrphanSweep.class.getName());
  private static final int PAGE = 500;

  /** So few orphans may go even if there are no photos. */
  private static final int ALWAYS = 50;

  /** More than these are left to the next time. */
  private static final int MOST = 100_000;

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

  /** What was seen on the way through all blobs. */
  private static final class Findings {
    private final List<BlobKey> orphans = new ArrayList<>();
    private long kept;
  }

  /**
   * Looks through all blobs once.
   *
   * @return how many were removed
   */
  public int sweep() throws IOException {
    Findings findings = new Findings();
    search(BlobKeys.ORIGINALS, findings);
    search(BlobKeys.RENDITIONS, findings);
    int count = findings.orphans.size();
    if (count > ALWAYS && count > findings.kept) {
      LOG.log(
          Level.ERROR,
          "{0} blobs belong to no photo and only {1} to one: nothing was swept. The catalogue seems"
              + " to be an empty or an old one; restore the one that belongs to these blobs.",
          count,
          findings.kept);
      return 0;
    }
    for (BlobKey orphan : findings.orphans) {
      blobs.delete(orphan);
    }
    return count;
  }

  private void search(String prefix, Findings findings) throws IOException {
    Optional<BlobKey> after = Optional.empty();
    List<BlobStat> page;
    do {
      page = blobs.list(prefix, after, PAGE);
      tellApart(page, findings);
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).key());
    } while (page.size() == PAGE
        && findings.orphans.size() < MOST
        && !Thread.currentThread().isInterrupted());
  }

  private void tellApart(List<BlobStat> page, Findings findings) throws IOException {
    Instant oldEnough = clock.instant().minus(grace);
    Set<PhotoId> photos = new HashSet<>();
    page.forEach(blob -> BlobKeys.photo(blob.key()).ifPresent(photos::add));
    Set<PhotoId> existing = photos.isEmpty() ? Set.of() : catalogue.existing(photos);
    for (BlobStat blob : page) {
      Optional<PhotoId> photo = BlobKeys.photo(blob.key());
      if (photo.filter(existing::contains).isPresent()) {
        findings.kept++;
      } else if (photo.isPresent() && !blob.storedAt().isAfter(oldEnough)) {
        findings.orphans.add(blob.key());
      }
    }
  }
}
