package org.imagerepo.testkit.plugin;

import java.time.Duration;
import java.util.List;

/** Finds threads that a plugin began and has not ended. */
final class LeftThreads {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long PAUSE_MILLIS = 20;

  private LeftThreads() {}

  /**
   * Names of those that are still there some time later.
   *
   * @param loader the plugin's, which its threads have as their context
   */
  static List<String> of(ClassLoader loader) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> left = now(loader);
    while (!left.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MILLIS);
      left = now(loader);
    }
    return left;
  }

  private static List<String> now(ClassLoader loader) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .filter(thread -> thread.getContextClassLoader() == loader)
        .map(Thread::getName)
        .sorted()
        .toList();
  }
}
