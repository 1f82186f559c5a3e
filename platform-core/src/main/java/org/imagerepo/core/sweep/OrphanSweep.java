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
 * <p>An original can't be made again, and crashes leave few. So where many belong to no photo, or
 * there are originals but no photos at all, it is the catalogue that is wrong, an empty or an old
 * one, and nothing is removed.
 */
public final class OrphanSweep {
  /** How many orphaned originals are believed to be left-overs, unless the operator says. */
  public static final int DEFAULT_MOST_ORIGINALS = 50;

  private static final System.Logger LOG = System.getLogger(OrphanSweep.class.getName());
  private static final int PAGE = 500;

  /** More renditions than these are left to the next time. */
  private static final int MOST_RENDITIONS = 10_000;

  private final BlobStore blobs;
  private final Catalogue catalogue;
  private final Clock clock;
  private final Duration grace;
  private final int mostOriginals;

  /** Believes {@value #DEFAULT_MOST_ORIGINALS} orphaned originals to be left-overs. */
  public OrphanSweep(BlobStore blobs, Catalogue catalogue, Clock clock, Duration grace) {
    this(blobs, catalogue, clock, grace, DEFAULT_MOST_ORIGINALS);
  }

  /**
   * @param grace for how long a blob without a photo is left alone
   * @param mostOriginals how many orphaned originals are believed to be left-overs, at least 0
   */
  public OrphanSweep(
      BlobStore blobs, Catalogue catalogue, Clock clock, Duration grace, int mostOriginals) {
    this.blobs = blobs;
    this.catalogue = catalogue;
    this.clock = clock;
    this.grace = grace;
    this.mostOriginals = mostOriginals;
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
    Findings originals = search(BlobKeys.ORIGINALS, mostOriginals + 1);
    int count = originals.orphans.size();
    if (count > mostOriginals || count > 0 && originals.kept == 0) {
      LOG.log(
          Level.ERROR,
          "At least {0} originals belong to no photo, and {1} to one: nothing was swept. The"
              + " catalogue seems to be an empty or an old one; restore the one that belongs to"
              + " these files. If they really are left-overs, set platform.sweep.most-orphans.",
          count,
          originals.kept);
      return 0;
    }
    return remove(originals)
        + remove(search(BlobKeys.RENDITIONS, MOST_RENDITIONS))
        + remove(search(BlobKeys.REDACTIONS, MOST_RENDITIONS));
  }

  private Findings search(String prefix, int enough) throws IOException {
    Findings findings = new Findings();
    Optional<BlobKey> after = Optional.empty();
    List<BlobStat> page;
    do {
      if (Thread.currentThread().isInterrupted()) {
        return new Findings();
      }
      page = blobs.list(prefix, after, PAGE);
      tellApart(page, findings);
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).key());
    } while (page.size() == PAGE && findings.orphans.size() < enough);
    return findings;
  }

  private void tellApart(List<BlobStat> page, Findings findings) throws IOException {
    Instant oldEnough = clock.instant().minus(grace);
    Set<PhotoId> existing = existing(page.stream().map(BlobStat::key).toList());
    for (BlobStat blob : page) {
      Optional<PhotoId> photo = BlobKeys.photo(blob.key());
      if (photo.filter(existing::contains).isPresent()) {
        findings.kept++;
      } else if (photo.isPresent() && !blob.storedAt().isAfter(oldEnough)) {
        findings.orphans.add(blob.key());
      }
    }
  }

  /** Asks again right before: an entry may have come since. */
  private int remove(Findings findings) throws IOException {
    int removed = 0;
    for (int from = 0; from < findings.orphans.size(); from += PAGE) {
      int to = Math.min(from + PAGE, findings.orphans.size());
      List<BlobKey> batch = findings.orphans.subList(from, to);
      Set<PhotoId> existing = existing(batch);
      for (BlobKey orphan : batch) {
        if (!existing.contains(BlobKeys.photo(orphan).orElseThrow())) {
          blobs.delete(orphan);
          removed++;
        }
      }
    }
    return removed;
  }

  private Set<PhotoId> existing(List<BlobKey> keys) throws IOException {
    Set<PhotoId> photos = new HashSet<>();
    keys.forEach(key -> BlobKeys.photo(key).ifPresent(photos::add));
    return photos.isEmpty() ? Set.of() : catalogue.existing(photos);
  }
}
