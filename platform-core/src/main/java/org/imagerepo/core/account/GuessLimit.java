package org.imagerepo.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Slows the guessing of passwords down: after some wrong tries from one address, for one name or
 * for all names together, it must wait. Counting by address and name leaves the true user, who
 * comes from elsewhere, alone.
 */
final class GuessLimit {
  private static final int PER_NAME_AND_ADDRESS = 10;
  private static final int PER_ADDRESS = 100;
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int CAPACITY = 100_000;

  private record Count(int failures, Instant until) {}

  private final Clock clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > CAPACITY;
        }
      };

  GuessLimit(Clock clock) {
    this.clock = clock;
  }

  synchronized void check(String name, String address) throws RefusedException {
    if (failures(address) >= PER_ADDRESS || failures(pair(name, address)) >= PER_NAME_AND_ADDRESS) {
      throw new RefusedException(
          RefusalType.TOO_MANY_ATTEMPTS,
          "Too many wrong tries: wait " + WINDOW.toMinutes() + " minutes and try again.");
    }
  }

  synchronized void count(String name, String address) {
    increment(address);
    increment(pair(name, address));
  }

  /** Takes back what was counted for a try that turned out right. */
  synchronized void forget(String name, String address) {
    counts.remove(pair(name, address));
    counts.computeIfPresent(
        address, (key, count) -> new Count(Math.max(0, count.failures() - 1), count.until()));
  }

  private int failures(String key) {
    Count count = counts.get(key);
    return count == null || clock.instant().isAfter(count.until()) ? 0 : count.failures();
  }

  private void increment(String key) {
    int failures = failures(key) + 1;
    Instant until =
        failures == 1 || counts.get(key) == null
            ? clock.instant().plus(WINDOW)
            : counts.get(key).until();
    counts.remove(key);
    counts.put(key, new Count(failures, until));
  }

  private static String pair(String name, String address) {
    return address + " " + name;
  }
}
