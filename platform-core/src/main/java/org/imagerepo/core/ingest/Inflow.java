package org.imagerepo.core.ingest;

import java.util.concurrent.atomic.AtomicInteger;

/** Tells whether photos are coming in, so that other work can leave them room. */
public final class Inflow {
  private final AtomicInteger underWay = new AtomicInteger();

  void begin() {
    underWay.incrementAndGet();
  }

  void end() {
    underWay.decrementAndGet();
  }

  /** Whether at least one photo is coming in now. */
  public boolean isUnderWay() {
    return underWay.get() > 0;
  }
}
