package org.imagerepo.core.work;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.RetractingCatalogue;
import org.imagerepo.api.catalogue.WantedTask;

/**
 * Makes photos owe what providers of today would do to them and haven't: after a plugin was added,
 * or its revision changed. And takes back what taggers found that are gone. A crash costs nothing:
 * what is missing is found again at the next start.
 */
final class Backfill {
  private static final System.Logger LOG = System.getLogger(Backfill.class.getName());
  private static final int BATCH = 200;

  private final Catalogue catalogue;
  private final Clock clock;

  Backfill(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Goes through all photos in small writes, so that uploads get their turn in between. */
  void run(List<WantedTask> wanted) throws IOException {
    for (WantedTask task : wanted) {
      int total = 0;
      int owed;
      do {
        owed = catalogue.owe(task, clock.instant().truncatedTo(ChronoUnit.MILLIS), BATCH);
        total += owed;
      } while (owed == BATCH && !Thread.currentThread().isInterrupted());
      if (total > 0) {
        LOG.log(Level.INFO, "{0} photos owe {1} now", total, task.task());
      }
    }
  }

  /**
   * Takes back what other taggers have found, if the catalogue can.
   *
   * @param present types of all taggers there are
   */
  void retract(Set<String> present) throws IOException {
    if (catalogue instanceof RetractingCatalogue retracting) {
      int total = 0;
      int count;
      do {
        count = retracting.retract(present, BATCH);
        total += count;
      } while (count == BATCH && !Thread.currentThread().isInterrupted());
      if (total > 0) {
        LOG.log(Level.INFO, "Findings of taggers that are gone were taken off {0} photos", total);
      }
    }
  }
}
