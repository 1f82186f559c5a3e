package org.imagerepo.core.work;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.image.BadImageException;

/**
 * What becomes of work that failed, by whose fault it is: a bad image is given up at once, trouble
 * with input and output is retried for hours, a defect of the provider a few times.
 */
final class FailurePolicy {
  private static final int MAX_REASON = 1000;

  /** Attempts at work that keeps failing on input and output, or keeps killing the process. */
  static final int MAX_ATTEMPTS = 20;

  /** Attempts at work on which the provider keeps breaking a promise. */
  static final int MAX_DEFECTS = 3;

  private final Clock clock;

  FailurePolicy(Clock clock) {
    this.clock = clock;
  }

  Settlement settle(Throwable failure, int attempt) {
    if (failure instanceof BadImageException) {
      return new Settlement.Failed(reason(failure));
    }
    int limit = failure instanceof IOException ? MAX_ATTEMPTS : MAX_DEFECTS;
    return retry(reason(failure), attempt, limit);
  }

  Settlement retry(String reason, int attempt, int limit) {
    if (attempt >= limit) {
      return new Settlement.Failed(shorten("given up after " + attempt + " attempts: " + reason));
    }
    Instant due = clock.instant().plus(Backoff.after(attempt)).truncatedTo(ChronoUnit.MILLIS);
    return new Settlement.Retry(due, shorten(reason));
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    boolean speaks = failure instanceof IOException && message != null && !message.isBlank();
    return shorten(speaks ? message : failure.toString());
  }

  private static String shorten(String text) {
    return text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON);
  }
}
