package org.imagerepo.web.event;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.event.UserEvent;
import org.imagerepo.web.event.Listener.WayInCheck;

/**
 * One listening page: a bounded queue, emptied by at most one thread at a time. A page that is too
 * slow for its queue is cut off, so that it never holds up the engine; it connects again and
 * fetches what it missed.
 */
final class EventClient {
  static final int CAPACITY = 500;

  private final Listener listener;
  private final WayInCheck waysIn;
  private final EventChannel channel;
  private final EventWriter writer;
  private final Executor executor;
  private final Runnable whenClosed;
  private final Queue<Optional<UserEvent>> queue = new ArrayDeque<>();
  private boolean isDraining;
  private boolean isClosed;

  /** Makes of an event what is sent; reads the catalogue, so never in the engine's thread. */
  @FunctionalInterface
  interface EventWriter {
    /** The messages; none if there is nothing to tell any more. */
    List<EventMessage> write(UserEvent event) throws IOException;
  }

  EventClient(
      Listener listener,
      WayInCheck waysIn,
      EventChannel channel,
      EventWriter writer,
      Executor executor,
      Runnable whenClosed) {
    this.listener = listener;
    this.waysIn = waysIn;
    this.channel = channel;
    this.writer = writer;
    this.executor = executor;
    this.whenClosed = whenClosed;
  }

  Listener listener() {
    return listener;
  }

  /**
   * Queues an event; the same one twice is told once. Never blocks. A page that lags is spared what
   * only tells progress: what becomes of the photos, it hears.
   */
  void offer(UserEvent event) {
    if (event instanceof PhotoEvent || !isLagging()) {
      enqueue(Optional.of(event));
    }
  }

  private synchronized boolean isLagging() {
    return queue.size() >= CAPACITY / 2;
  }

  /** Queues a heartbeat, which ends the stream if the session has ended. Never blocks. */
  void beat() {
    enqueue(Optional.empty());
  }

  private void enqueue(Optional<UserEvent> element) {
    boolean isFull;
    synchronized (this) {
      if (isClosed || queue.contains(element)) {
        return;
      }
      isFull = queue.size() >= CAPACITY;
      if (!isFull) {
        queue.add(element);
        if (isDraining) {
          return;
        }
        isDraining = true;
      }
    }
    if (isFull) {
      close();
    } else {
      drainSoon();
    }
  }

  private void drainSoon() {
    try {
      executor.execute(this::drain);
    } catch (RejectedExecutionException e) {
      synchronized (this) {
        isDraining = false;
      }
      close();
    }
  }

  private void drain() {
    try {
      for (Optional<UserEvent> next = poll(); next != null; next = poll()) {
        if (next.isEmpty()) {
          beatOrEnd();
        } else {
          for (EventMessage message : writer.write(next.get())) {
            channel.send(message);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      // The page is gone, or can't be told now: either way it has to ask again.
      close();
    }
    if (isClosed()) {
      channel.close();
    }
  }

  private void beatOrEnd() throws IOException {
    if (listener.isWelcome(waysIn)) {
      channel.beat();
    } else {
      close();
    }
  }

  private synchronized Optional<UserEvent> poll() {
    Optional<UserEvent> next = isClosed ? null : queue.poll();
    isDraining = next != null;
    return next;
  }

  private synchronized boolean isClosed() {
    return isClosed;
  }

  /**
   * Ends it. May be called many times; never waits for a page that is slow to take what is sent.
   */
  void close() {
    boolean isSending;
    synchronized (this) {
      if (isClosed) {
        return;
      }
      isClosed = true;
      isSending = isDraining;
    }
    whenClosed.run();
    try {
      executor.execute(channel::close);
    } catch (RejectedExecutionException e) {
      if (!isSending) {
        channel.close();
      }
      // Otherwise the thread that sends closes it when it is done.
    }
  }
}
