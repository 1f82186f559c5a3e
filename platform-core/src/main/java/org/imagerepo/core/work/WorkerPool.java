package org.imagerepo.core.work;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that do one lane's work: what is handed to them first, otherwise whatever is due. Handing
 * over only spares the wait: polling is what guarantees that work is found.
 *
 * @param <T> what is handed over
 */
final class WorkerPool<T> implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(2);

  /** What a pool's threads do. */
  interface Lane<T> {
    /** Does the work that was handed over. */
    void workOn(T item) throws IOException, InterruptedException;

    /**
     * Does work that is due, if there is any.
     *
     * @return false if there was none
     */
    boolean workOnAny() throws IOException, InterruptedException;
  }

  private final Lane<T> lane;
  private final BlockingQueue<T> handedOver;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger working = new AtomicInteger();
  private final Set<Thread> idle = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  WorkerPool(String name, int size, BlockingQueue<T> handedOver, Lane<T> lane) {
    this.lane = lane;
    this.handedOver = handedOver;
    for (int i = 1; i <= size; i++) {
      Thread thread = new Thread(this::loop, name + "-" + i);
      thread.setDaemon(true);
      threads.add(thread);
    }
  }

  void start() {
    threads.forEach(Thread::start);
  }

  /** Whether there is work under way or handed over. */
  boolean isBusy() {
    return working.get() > 0 || !handedOver.isEmpty();
  }

  private void loop() {
    while (!closed) {
      try {
        step();
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "Work could not be claimed or settled; trying again", e);
        pause();
      } catch (Error e) {
        // Out of memory, or a plugin's classes that don't fit: a worker that ended would be missed.
        LOG.log(Level.ERROR, "Work could not be claimed or settled; trying again", e);
        pause();
      }
    }
  }

  private void step() throws IOException, InterruptedException {
    T next = handedOver.poll();
    if (next == null) {
      if (whileWorking(lane::workOnAny)) {
        return;
      }
      next = await();
    }
    if (next != null) {
      T item = next;
      whileWorking(
          () -> {
            lane.workOn(item);
            return true;
          });
    }
  }

  private T await() throws InterruptedException {
    idle.add(Thread.currentThread());
    try {
      return closed ? null : handedOver.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      idle.remove(Thread.currentThread());
    }
  }

  /** A step of work. */
  private interface Step {
    boolean run() throws IOException, InterruptedException;
  }

  private boolean whileWorking(Step step) throws IOException, InterruptedException {
    working.incrementAndGet();
    try {
      return step.run();
    } finally {
      working.decrementAndGet();
    }
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets work under way end for a few seconds, then interrupts it: it is due again later. */
  @Override
  public void close() {
    closed = true;
    idle.forEach(Thread::interrupt);
    long end = System.nanoTime() + LONGEST_CLOSE.toNanos();
    joinUntil(end);
    threads.forEach(Thread::interrupt);
    joinUntil(System.nanoTime() + AFTER_INTERRUPT.toNanos());
  }

  private void joinUntil(long end) {
    try {
      for (Thread thread : threads) {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
