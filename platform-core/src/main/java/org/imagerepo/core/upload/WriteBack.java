package org.imagerepo.core.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Has bytes written to the disk while more of them arrive, so that making all of them durable at
 * the end takes little time. Nothing relies on that it happens; but where it fails, that must be
 * known, since the system tells the failure of a write only once.
 */
final class WriteBack {
  /** After so many bytes it is worth its while. */
  static final long STRETCH = 4L << 20;

  private static final int THREADS = 4;
  private static final int IDLE_SECONDS = 10;

  /** Threads that end by themselves; if all are busy, the disk is, too, and it is left out. */
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> {
            Thread thread = new Thread(task, "upload-write-back");
            thread.setDaemon(true);
            return thread;
          },
          (task, pool) -> task.run());

  /**
   * Begins with what was written so far.
   *
   * @return done when that is over, exceptionally if the disk didn't take it
   */
  CompletableFuture<Void> begin(FileChannel channel) {
    if (threads.getActiveCount() >= THREADS) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.runAsync(() -> force(channel), threads);
  }

  private static void force(FileChannel channel) {
    try {
      channel.force(false);
    } catch (ClosedChannelException e) {
      // Whoever wrote is through already.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
