package org.imagerepo.core.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls that must end. A call that takes too long is interrupted and left behind in a thread of its
 * own, so that the worker goes on; whoever keeps hanging is quarantined by the caller before many
 * threads are lost.
 */
final class TimeLimit implements AutoCloseable {
  private final Duration limit;
  private final ExecutorService executor =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "provider-call");
            thread.setDaemon(true);
            return thread;
          });

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  /**
   * Calls and waits.
   *
   * @throws TimeoutException if it takes longer than the limit
   * @throws ExecutionException with what the call threw
   */
  <T> T call(Callable<T> call) throws TimeoutException, ExecutionException, InterruptedException {
    Future<T> future = executor.submit(call);
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      future.cancel(true);
    }
  }

  Duration limit() {
    return limit;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
