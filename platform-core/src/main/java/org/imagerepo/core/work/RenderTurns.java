package org.imagerepo.core.work;

import java.util.function.BooleanSupplier;

/**
 * Lets renderers work, all of them or, while photos are coming in, half: somebody waits for an
 * upload to end, and the work that it brings can only begin afterwards.
 */
final class RenderTurns {
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final int all;
  private final BooleanSupplier photosComeIn;
  private int taken;

  RenderTurns(int all, BooleanSupplier photosComeIn) {
    this.all = all;
    this.photosComeIn = photosComeIn;
  }

  /** Waits for a turn and takes it. */
  synchronized void take() throws InterruptedException {
    while (taken >= limit()) {
      wait(LOOK_AGAIN_MILLIS);
    }
    taken++;
  }

  /** Gives the turn back. */
  synchronized void giveBack() {
    taken--;
    notifyAll();
  }

  private int limit() {
    return photosComeIn.getAsBoolean() ? Math.max(1, all / 2) : all;
  }
}
