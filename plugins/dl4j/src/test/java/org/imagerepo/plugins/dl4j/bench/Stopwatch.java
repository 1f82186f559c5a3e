package org.imagerepo.plugins.dl4j.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Times calls; the first few, which warm up, don't count. */
final class Stopwatch {
  private static final int WARMING_UP = 5;

  private final List<Double> millis = new ArrayList<>();
  private int calls;

  /** What is timed. */
  interface Call<T> {
    T run() throws IOException;
  }

  Stopwatch reset() {
    millis.clear();
    calls = 0;
    return this;
  }

  <T> T time(Call<T> call) throws IOException {
    long begin = System.nanoTime();
    T result = call.run();
    add((System.nanoTime() - begin) / 1e6);
    return result;
  }

  /** Counts a call that was timed elsewhere. */
  void add(double took) {
    if (++calls > WARMING_UP) {
      millis.add(took);
    }
  }

  double median() {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  @Override
  public String toString() {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.isEmpty()
        ? "not measured"
        : String.format(
            Locale.ROOT,
            "median %.0f, 95 %% within %.0f, of %d",
            median(),
            sorted.get(sorted.size() * 95 / 100),
            sorted.size());
  }
}
