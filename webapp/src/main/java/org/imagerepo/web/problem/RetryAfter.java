package org.imagerepo.web.problem;

import java.time.Duration;

/** After how long trying again is worth it. */
public final class RetryAfter {
  /** After a store could not be reached. */
  public static final Duration STORAGE = Duration.ofSeconds(5);

  private RetryAfter() {}

  /** The header's value: whole seconds, at least 1. */
  public static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
