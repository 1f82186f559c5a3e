package org.imagerepo.core.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How exactly it is known when a way in was used last: a write for each use would cost too much.
 */
final class LastUse {
  private static final Duration STEP = Duration.ofMinutes(1);

  private LastUse() {}

  /** Whether a use now is worth noting. */
  static boolean isWorthNoting(Instant noted, Instant now) {
    return !now.isBefore(noted.plus(STEP));
  }
}
