package org.imagerepo.core.maintenance;

import java.io.IOException;
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
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.RedoRequest;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.core.library.BlobKeys;

/**
 * Compares a catalogue with its blobs. It changes nothing unless it is told to, and may run while
 * the platform does: what came or went meanwhile is looked at again before it is called a fault.
 */
public final class Fsck {
  /** A blob as young as this may be on its way to its photo. */
  static final Duration GRACE = Duration.ofHours(1);

  private static final int PAGE = 500;

  private final BlobStore blobs;
  private final Catalogue catalogue;
  private final Clock clock;
  private final boolean readsAll;

  /**
   * @param readsAll whether to read every byte and compare digests; else sizes alone are compared
   */
  public Fsck(BlobStore blobs, Catalogue catalogue, Clock clock, boolean readsAll) {
    this.blobs = blobs;
    this.catalogue = catalogue;
    this.clock = clock;
    this.readsAll = readsAll;
  }

  /** Looks at everything. */
  public List<Fault> check(Progress progress) throws IOException {
    List<Fault> faults = new ArrayList<>();
    AllPhotos all = new AllPhotos(catalogue);
    all.users(
        user ->
            all.of(
                user,
                photo -> {
                  faults.addAll(check(photo));
                  progress.step();
                }));
    for (String prefix : List.of(BlobKeys.ORIGINALS, BlobKeys.RENDITIONS, BlobKeys.REDACTIONS)) {
      addOrphans(prefix, faults, progress);
    }
    return faults;
  }

  private List<Fault> check(Photo photo) throws IOException {
    List<Fault> found = faults(photo);
    if (found.isEmpty()) {
      return found;
    }
    Optional<Photo> now = catalogue.photo(photo.id());
    return now.isEmpty() ? List.of() : faults(now.get());
  }

  private List<Fault> faults(Photo photo) throws IOException {
    List<Fault> faults = new ArrayList<>();
    BlobKey original = BlobKeys.original(photo.id());
    check(original, photo.original().size(), photo.original().sha256())
        .ifPresent(
            isThere ->
                faults.add(
                    fault(
                        isThere ? Fault.Kind.WRONG_ORIGINAL : Fault.Kind.MISSING_ORIGINAL,
                        original,
                        photo)));
    for (Rendition rendition : photo.renditions()) {
      BlobKey key = BlobKeys.rendition(photo.id(), rendition);
      check(key, rendition.size(), rendition.sha256())
          .ifPresent(
              isThere ->
                  faults.add(
                      fault(
                          isThere ? Fault.Kind.WRONG_RENDITION : Fault.Kind.MISSING_RENDITION,
                          key,
                          photo)));
    }
    return faults;
  }

  private static Fault fault(Fault.Kind kind, BlobKey key, Photo photo) {
    return new Fault(kind, key, Optional.of(photo.id()));
  }

  /** Empty if all is well; else whether there is something at least. */
  private Optional<Boolean> check(BlobKey key, long size, String sha256) throws IOException {
    Optional<BlobStat> stat = blobs.stat(key);
    if (stat.isEmpty()) {
      return Optional.of(false);
    }
    boolean isRight =
        stat.get().size() == size
            && (!readsAll || Digest.of(blobs, key).filter(sha256::equals).isPresent());
    return isRight ? Optional.empty() : Optional.of(true);
  }

  private void addOrphans(String prefix, List<Fault> faults, Progress progress) throws IOException {
    Instant oldEnough = clock.instant().minus(GRACE);
    Optional<BlobKey> after = Optional.empty();
    List<BlobStat> page;
    do {
      page = blobs.list(prefix, after, PAGE);
      List<BlobKey> old =
          page.stream()
              .filter(blob -> blob.storedAt().isBefore(oldEnough))
              .map(BlobStat::key)
              .toList();
      Set<PhotoId> existing = existing(old);
      for (BlobKey key : old) {
        Optional<PhotoId> photo = BlobKeys.photo(key);
        if (photo.isPresent() && !existing.contains(photo.get())) {
          faults.add(new Fault(Fault.Kind.ORPHAN, key, photo));
        }
        progress.step();
      }
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).key());
    } while (page.size() == PAGE);
  }

  private Set<PhotoId> existing(List<BlobKey> keys) throws IOException {
    Set<PhotoId> photos = new HashSet<>();
    keys.forEach(key -> BlobKeys.photo(key).ifPresent(photos::add));
    return photos.isEmpty() ? Set.of() : catalogue.existing(photos);
  }

  /**
   * Has renditions made anew by whoever made them.
   *
   * @return how many turns of providers are owed for it
   */
  public int renew(List<Fault> faults) throws IOException {
    Set<String> renewed = new HashSet<>();
    int owed = 0;
    for (Fault fault : faults) {
      if (fault.isOfRendition()) {
        Optional<Photo> photo = catalogue.photo(fault.photo().orElseThrow());
        for (Rendition rendition : photo.map(Photo::renditions).orElse(List.of())) {
          boolean isIt =
              BlobKeys.rendition(photo.get().id(), rendition).equals(fault.key())
                  && renewed.add(photo.get().id() + " " + rendition.by().provider());
          if (isIt) {
            TaskId task = TaskId.render(rendition.by().provider());
            owed +=
                catalogue.redo(
                    new RedoRequest(task, Optional.of(photo.get().id()), false, clock.instant()));
          }
        }
      }
    }
    return owed;
  }

  /**
   * Removes blobs that still belong to no photo.
   *
   * @return how many
   */
  public int removeOrphans(List<Fault> faults) throws IOException {
    int removed = 0;
    for (Fault fault : faults) {
      if (fault.kind() == Fault.Kind.ORPHAN
          && catalogue.existing(Set.of(fault.photo().orElseThrow())).isEmpty()) {
        blobs.delete(fault.key());
        removed++;
      }
    }
    return removed;
  }

  /**
   * Forgets photos whose originals are lost, and removes what is left of them.
   *
   * @return how many
   */
  public int forgetLost(List<Fault> faults) throws IOException {
    int forgotten = 0;
    for (Fault fault : faults) {
      if (fault.isOfOriginal()) {
        Optional<Photo> photo = catalogue.remove(fault.photo().orElseThrow());
        if (photo.isPresent()) {
          for (Rendition rendition : photo.get().renditions()) {
            blobs.delete(BlobKeys.rendition(photo.get().id(), rendition));
          }
          blobs.delete(BlobKeys.original(photo.get().id()));
          forgotten++;
        }
      }
    }
    return forgotten;
  }
}
