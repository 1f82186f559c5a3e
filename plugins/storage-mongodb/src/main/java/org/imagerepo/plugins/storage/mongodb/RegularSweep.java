package org.imagerepo.plugins.storage.mongodb;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sweeps again and again, in a thread of its own. Several nodes may do so at once. */
final class RegularSweep implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RegularSweep.class.getName());
  private static final int MINUTES = 5;

  private final BlobSweep sweep;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "gridfs-sweep");
            made.setDaemon(true);
            return made;
          });

  RegularSweep(BlobSweep sweep) {
    this.sweep = sweep;
  }

  void start() {
    thread.scheduleWithFixedDelay(this::run, 1, MINUTES, TimeUnit.MINUTES);
  }

  private void run() {
    try {
      int removed = sweep.run();
      if (removed > 0) {
        LOG.log(Level.DEBUG, "{0} files without a blob were removed from GridFS", removed);
      }
    } catch (RuntimeException e) {
      if (!thread.isShutdown()) {
        LOG.log(Level.WARNING, "Files without a blob are left to the next sweep of GridFS", e);
      }
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
