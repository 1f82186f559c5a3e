package org.imagerepo.core.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves. */
public final class MovableClock extends Clock {
  private Instant now = Instant.parse("2026-03-04T05:06:07Z");

  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }
}
