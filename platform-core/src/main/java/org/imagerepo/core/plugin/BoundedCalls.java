package org.imagerepo.core.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls that must end. A call that takes too long is interrupted and left behind in a thread of its
 * own, so that the caller goes on. Callers must see to it that whoever hangs isn't called again and
 * again.
 */
public final class BoundedCalls implements AutoCloseable {
  private final ExecutorService executor;

  /**
   * @param name of the threads
   */
  public BoundedCalls(String name) {
    this.executor =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Calls and waits.
   *
   * @throws TimeoutException if it takes longer than the limit
   * @throws ExecutionException with what the call threw
   */
  public <T> T call(Callable<T> call, Duration limit)
      throws TimeoutException, ExecutionException, InterruptedException {
    Future<T> future = executor.submit(call);
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      future.cancel(true);
    }
  }

  /** Calls without waiting. */
  <T> CompletableFuture<T> async(Callable<T> call) {
    CompletableFuture<T> future = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            future.complete(call.call());
          } catch (Throwable e) {
            future.completeExceptionally(e);
          }
        });
    return future;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
