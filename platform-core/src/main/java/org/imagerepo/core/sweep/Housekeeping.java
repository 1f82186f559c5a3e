package org.imagerepo.core.sweep;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.imagerepo.core.account.Sessions;
import org.imagerepo.core.archive.Archives;
import org.imagerepo.core.library.ClosedAccounts;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.upload.Uploads;

/** Sweeps now and then, from soon after the start. */
public final class Housekeeping implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

  private static final long CLOSE_SECONDS = 5;

  private final OrphanSweep orphans;
  private final Sessions sessions;
  private final Archives archives;
  private final Uploads uploads;
  private final Trash trash;
  private final ClosedAccounts closedAccounts;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "housekeeping");
            thread.setDaemon(true);
            return thread;
          });

  public Housekeeping(
      OrphanSweep orphans,
      Sessions sessions,
      Archives archives,
      Uploads uploads,
      Trash trash,
      ClosedAccounts closedAccounts) {
    this.orphans = orphans;
    this.sessions = sessions;
    this.archives = archives;
    this.uploads = uploads;
    this.trash = trash;
    this.closedAccounts = closedAccounts;
  }

  /** Begins to sweep. */
  public void start(Duration first, Duration every) {
    executor.scheduleWithFixedDelay(
        this::sweep, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @FunctionalInterface
  private interface Step {
    int sweep() throws IOException;
  }

  /** Step by step: one that fails, and fails again, keeps no other from its turn. */
  private void sweep() {
    sweep("orphaned blobs", orphans::sweep);
    sweep("expired sessions", sessions::sweep);
    sweep("expired archives", archives::sweep);
    sweep("expired uploads", uploads::sweep);
    sweep("photos from the trash", trash::sweep);
    sweep("closed accounts with all their photos", closedAccounts::sweep);
  }

  private static void sweep(String what, Step step) {
    try {
      int removed = step.sweep();
      if (removed > 0) {
        LOG.log(Level.INFO, "Removed {0} {1}", removed, what);
      }
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Sweeping " + what + " failed and will be tried again", e);
    }
  }

  /** Waits a little for a sweep under way, since it uses the storage. */
  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "A sweep under way was left behind");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
