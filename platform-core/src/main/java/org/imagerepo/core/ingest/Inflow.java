package org.imagerepo.core.ingest;

import java.util.function.LongSupplier;

/**
 * Tells whether photos are coming in so fast that other work should leave them room. Over most
 * lines they don't. Safe for many threads.
 */
public final class Inflow {
  private static final long WINDOW_NANOS = 100_000_000;

  /** Bytes in a window: 20 MB a second. */
  private static final long FAST = 2_000_000;

  private final LongSupplier nanos;
  private long begunAt;
  private long current;
  private long last;

  public Inflow() {
    this(System::nanoTime);
  }

  /**
   * @param nanos as {@link System#nanoTime}
   */
  Inflow(LongSupplier nanos) {
    this.nanos = nanos;
    this.begunAt = nanos.getAsLong();
  }

  /** Counts bytes that have just arrived. */
  public synchronized void received(int bytes) {
    turnOver();
    current += bytes;
  }

  /** Whether photos are coming in fast now, or were a moment ago. */
  public synchronized boolean isFast() {
    turnOver();
    return Math.max(current, last) >= FAST;
  }

  private void turnOver() {
    long passed = (nanos.getAsLong() - begunAt) / WINDOW_NANOS;
    if (passed > 0) {
      last = passed == 1 ? current : 0;
      current = 0;
      begunAt += passed * WINDOW_NANOS;
    }
  }
}
