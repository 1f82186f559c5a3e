package org.imagerepo.core.ingest;

import java.util.function.LongSupplier;

/**
 * Tells how fast photos are coming in, so that other work can leave them room. Safe for many
 * threads.
 */
public final class Inflow {
  private static final long WINDOW_NANOS = 100_000_000;
  private static final long WINDOWS_PER_SECOND = 10;

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

  /** Whether photos are coming in at least so fast now, or were a moment ago. */
  public synchronized boolean reaches(long bytesPerSecond) {
    turnOver();
    return Math.max(current, last) * WINDOWS_PER_SECOND >= bytesPerSecond;
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
