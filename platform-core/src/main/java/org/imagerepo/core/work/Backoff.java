package org.imagerepo.core.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: doubling from a second to an hour, with jitter. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Backoff() {}

  /**
   * @param attempt the one that failed, from 1
   */
  static Duration after(int attempt) {
    long doubled = FIRST.toMillis() << Math.min(attempt - 1, 20);
    long delay = Math.min(doubled, LONGEST.toMillis());
    return Duration.ofMillis(delay + ThreadLocalRandom.current().nextLong(delay / 4 + 1));
  }
}
