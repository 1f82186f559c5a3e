package org.imagerepo.plugins.storage.embedded;

import java.io.FileDescriptor;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Has the bytes of one file written to the disk while more of them arrive, so that making all of
 * them durable at the end takes little time. For one thread.
 */
final class WriteBack implements AutoCloseable {
  private static final long STRETCH = 4L << 20;
  private static final int THREADS = 4;
  private static final int IDLE_SECONDS = 10;

  /** Threads that end by themselves. If all are busy, so is the disk: the caller waits for it. */
  private static final Executor POOL =
      new ThreadPoolExecutor(
          0,
          THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> {
            Thread thread = new Thread(task, "write-back");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.CallerRunsPolicy());

  private final FileDescriptor file;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private long behind;

  WriteBack(FileDescriptor file) {
    this.file = file;
  }

  /**
   * So many bytes more were written.
   *
   * @throws IOException if the disk didn't take former ones
   */
  void written(int count) throws IOException {
    behind += count;
    if (behind >= STRETCH && last.isDone()) {
      join();
      behind = 0;
      last = CompletableFuture.runAsync(this::sync, POOL);
    }
  }

  /**
   * Makes all of them durable.
   *
   * @throws IOException if the disk didn't take them: the system tells that only once, maybe to us
   */
  void finish() throws IOException {
    join();
    file.sync();
  }

  /** Waits for what was begun: before the file is closed, whatever happened. */
  @Override
  public void close() {
    last.handle((nothing, failure) -> nothing).join();
  }

  private void join() throws IOException {
    try {
      last.join();
    } catch (CompletionException e) {
      throw new IOException("The disk didn't take what was written", e.getCause());
    }
  }

  private void sync() {
    try {
      file.sync();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
