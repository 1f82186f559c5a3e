package org.imagerepo.web.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Waits for what the platform does in its own time. */
final class Await {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Await() {}

  /** Goes on once something is so. */
  static void until(BooleanSupplier wanted) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + LIMIT);
      }
      Thread.sleep(50);
    }
  }

  /** The photo, once it is as wanted. */
  static JsonNode photo(Api user, String id, Predicate<JsonNode> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    JsonNode photo = user.get("/api/photos/" + id).expect(200).json();
    while (!wanted.test(photo)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + LIMIT + ": " + photo);
      }
      Thread.sleep(50);
      photo = user.get("/api/photos/" + id).expect(200).json();
    }
    return photo;
  }
}
