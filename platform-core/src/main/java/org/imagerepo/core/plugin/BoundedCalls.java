package org.imagerepo.core.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
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
    Future<T> future = executor.submit(guarded(call));
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      future.cancel(true);
    }
  }

  /**
   * Makes something and waits. What is made too late is closed, since nobody has it.
   *
   * @throws TimeoutException if it takes longer than the limit
   * @throws ExecutionException with what the call threw
   */
  <T extends AutoCloseable> T make(Callable<T> call, Duration limit)
      throws TimeoutException, ExecutionException, InterruptedException {
    CompletableFuture<T> future = new CompletableFuture<>();
    Future<?> task = executor.submit(() -> deliver(guarded(call), future));
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException e) {
      if (future.completeExceptionally(e)) {
        throw e;
      }
      return future.get();
    } finally {
      task.cancel(true);
    }
  }

  private static <T extends AutoCloseable> void deliver(
      Callable<T> call, CompletableFuture<T> future) {
    try {
      T made = call.call();
      if (!future.complete(made) && made != null) {
        // Whoever gave up interrupted this thread; closing must not suffer from it.
        Thread.interrupted();
        made.close();
      }
    } catch (Throwable e) {
      future.completeExceptionally(e);
    }
  }

  /**
   * Calls without waiting. After {@link #close}, the answer is a {@link
   * RejectedExecutionException}.
   */
  <T> CompletableFuture<T> async(Callable<T> call) {
    CompletableFuture<T> future = new CompletableFuture<>();
    Runnable task =
        () -> {
          try {
            future.complete(guarded(call).call());
          } catch (Throwable e) {
            future.completeExceptionally(e);
          }
        };
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      future.completeExceptionally(e);
    }
    return future;
  }

  /**
   * The same call, throwing only what a future can carry: it takes the first of these for its own
   * cancellation, and asks every exception for its text, which may throw as well.
   */
  private static <T> Callable<T> guarded(Callable<T> call) {
    return () -> {
      try {
        return call.call();
      } catch (CancellationException e) {
        throw new IllegalStateException(e);
      } catch (Throwable e) {
        if (isReadable(e)) {
          throw e;
        }
        throw new IllegalStateException(e.getClass().getName() + ", whose text can't be had");
      }
    };
  }

  private static boolean isReadable(Throwable e) {
    try {
      e.toString();
      return true;
    } catch (RuntimeException | Error unreadable) {
      return false;
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
