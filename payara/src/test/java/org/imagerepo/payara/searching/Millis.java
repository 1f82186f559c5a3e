package org.imagerepo.payara.searching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Times of the same thing done again and again, in milliseconds. */
final class Millis {
  /** Something that is timed. */
  @FunctionalInterface
  interface Task<T> {
    T run() throws IOException;
  }

  private final List<Double> all = new ArrayList<>();

  <T> T time(Task<T> task) throws IOException {
    long start = System.nanoTime();
    T result = task.run();
    add((System.nanoTime() - start) / 1e6);
    return result;
  }

  void add(double millis) {
    all.add(millis);
  }

  /**
   * @param share 0.5 for the median, 1 for the greatest
   */
  double at(double share) {
    List<Double> sorted = all.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  @Override
  public String toString() {
    return all.isEmpty() ? "-" : "%.1f / %.1f".formatted(at(0.5), at(0.95));
  }
}
