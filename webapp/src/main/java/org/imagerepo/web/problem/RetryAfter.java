package org.imagerepo.web.problem;

import java.time.Duration;

/** After how long trying again is worth it. */
public final class RetryAfter {
  /** After too many wrong passwords: as long as the engine counts them. */
  public static final Duration GUESSING = Duration.ofMinutes(5);

  /** After a store could not be reached. */
  public static final Duration STORAGE = Duration.ofSeconds(5);

  private RetryAfter() {}
}
