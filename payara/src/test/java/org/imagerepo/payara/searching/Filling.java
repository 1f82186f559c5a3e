package org.imagerepo.payara.searching;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.tag.Findings;

/**
 * Puts photos into a catalogue as the platform does: added, claimed, and settled as a tagger does.
 */
final class Filling {
  private static final TaskId TASK = TaskId.tag("made");

  private final Catalogue catalogue;

  Filling(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The photo with what a tagger found. */
  static Photo examined(Photo photo, Findings findings) {
    Provenance by = new Provenance("made", "1.0.0", "made", "1", MadePhotos.END);
    return new Photo(
        photo.id(),
        photo.owner(),
        photo.original(),
        photo.visibility(),
        photo.caption(),
        photo.ownTags(),
        photo.takenAt(),
        photo.placeholder(),
        List.of(),
        List.of(new Examination(findings, by)),
        List.of());
  }

  void add(Photo photo) throws IOException {
    Photo fresh =
        new Photo(
            photo.id(),
            photo.owner(),
            photo.original(),
            photo.visibility(),
            photo.caption(),
            photo.ownTags(),
            photo.takenAt(),
            photo.placeholder(),
            List.of(),
            List.of(),
            List.of());
    catalogue.add(fresh, List.of(new WantedTask(TASK, "1")));
    ClaimRequest request =
        new ClaimRequest(Set.of(TASK), Optional.of(photo.id()), Instant.now(), Duration.ofHours(1));
    Optional<Claim> claim = catalogue.claim(request);
    if (claim.isPresent()) { // else it was there already, from a run that was broken off
      Settlement.Examined examined =
          new Settlement.Examined(photo.examinations().get(0), Optional.empty(), Optional.empty());
      catalogue.settle(photo.id(), claim.get().tasks().get(0), examined);
    }
  }

  /** Adds all photos of a library, by a few threads. */
  void addAll(MadePhotos photos, int threads) throws IOException {
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<Void> adding =
            () -> {
              for (int n = next.getAndIncrement(); n < photos.size(); n = next.getAndIncrement()) {
                add(photos.photo(n));
              }
              return null;
            };
        all.add(pool.submit(adding));
      }
      for (Future<Void> future : all) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("the library couldn't be filled", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
  }
}
