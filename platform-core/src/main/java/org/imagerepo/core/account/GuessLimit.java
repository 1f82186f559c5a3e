package org.imagerepo.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Slows the guessing of passwords down. Wrong tries are counted for a name from one network, for
 * all names from one network, and for a name from everywhere. The true user comes from a network
 * where they got in before: there only the first count holds, so that no stranger's guessing,
 * however much, keeps them out.
 */
final class GuessLimit {
  private static final int CAPACITY = 100_000;

  /** How many wrong tries may be made in which time. */
  private record Rule(int most, Duration window) {}

  private static final Rule NAME_FROM_NETWORK = new Rule(10, Duration.ofMinutes(5));
  private static final Rule NETWORK = new Rule(100, Duration.ofMinutes(5));
  private static final Rule NAME = new Rule(100, Duration.ofHours(1));

  private record Count(int failures, Instant until) {}

  private final Clock clock;
  private final Map<String, Count> counts = new Remembered<>(CAPACITY);

  GuessLimit(Clock clock) {
    this.clock = clock;
  }

  /**
   * For how long to wait before the next try; zero if it may be made now.
   *
   * @param isKnown whether the user got in from that network before
   */
  synchronized Duration wait(String name, Network network, boolean isKnown) {
    Duration pair = wait(pair(name, network), NAME_FROM_NETWORK);
    return isKnown ? pair : longest(pair, wait(of(network), NETWORK), wait(of(name), NAME));
  }

  synchronized void count(String name, Network network) {
    increment(pair(name, network), NAME_FROM_NETWORK);
    increment(of(network), NETWORK);
    increment(of(name), NAME);
  }

  /** Takes back what was counted for a try that turned out right. */
  synchronized void forget(String name, Network network) {
    counts.remove(pair(name, network));
    decrement(of(network));
    decrement(of(name));
  }

  private Duration wait(String key, Rule rule) {
    return failures(key) < rule.most()
        ? Duration.ZERO
        : Duration.between(clock.instant(), counts.get(key).until());
  }

  private static Duration longest(Duration... waits) {
    Duration longest = Duration.ZERO;
    for (Duration wait : waits) {
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return longest;
  }

  private int failures(String key) {
    Count count = counts.get(key);
    return count == null || !clock.instant().isBefore(count.until()) ? 0 : count.failures();
  }

  private void increment(String key, Rule rule) {
    int failures = failures(key);
    Instant until = failures == 0 ? clock.instant().plus(rule.window()) : counts.get(key).until();
    counts.put(key, new Count(failures + 1, until));
  }

  private void decrement(String key) {
    counts.computeIfPresent(
        key, (same, count) -> new Count(Math.max(0, count.failures() - 1), count.until()));
  }

  private static String pair(String name, Network network) {
    return "both " + network.name() + " " + name;
  }

  private static String of(Network network) {
    return "network " + network.name();
  }

  private static String of(String name) {
    return "name " + name;
  }
}
