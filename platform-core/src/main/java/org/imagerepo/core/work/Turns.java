package org.imagerepo.core.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Lets workers of a lane work. While photos are coming in each first waits a while, and then only
 * half of them work: somebody waits for an upload to end, and the work that it brings can only
 * begin afterwards.
 */
final class Turns {
  private static final long LOOK_AGAIN_MILLIS = 25;

  private final int all;
  private final BooleanSupplier photosComeIn;
  private final Duration patience;
  private int taken;

  /**
   * @param patience how long a worker waits for photos that keep coming in
   */
  Turns(int all, BooleanSupplier photosComeIn, Duration patience) {
    this.all = all;
    this.photosComeIn = photosComeIn;
    this.patience = patience;
  }

  /** Waits for a turn and takes it. */
  synchronized void take() throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (taken >= limit(end)) {
      wait(LOOK_AGAIN_MILLIS);
    }
    taken++;
  }

  /** Gives the turn back. */
  synchronized void giveBack() {
    taken--;
    notifyAll();
  }

  private int limit(long patienceEnd) {
    if (!photosComeIn.getAsBoolean()) {
      return all;
    }
    return System.nanoTime() < patienceEnd ? 0 : Math.max(1, all / 2);
  }
}
