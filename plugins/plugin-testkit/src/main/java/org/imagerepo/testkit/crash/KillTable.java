package org.imagerepo.testkit.crash;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts kills by step. */
final class KillTable {
  private final Map<String, Integer> aimed = new TreeMap<>();
  private final Map<String, Integer> reached = new TreeMap<>();
  private int anyMoment;

  /**
   * @param aimed at which step; empty for any moment
   * @param isReached whether the step was reached in time
   */
  void add(Optional<Step> aimed, boolean isReached) {
    if (aimed.isEmpty()) {
      anyMoment++;
      return;
    }
    this.aimed.merge(aimed.get().toString(), 1, Integer::sum);
    if (isReached) {
      reached.merge(aimed.get().toString(), 1, Integer::sum);
    }
  }

  List<Step> neverReached() {
    return Arrays.stream(Step.ALL).filter(step -> !reached.containsKey(step.toString())).toList();
  }

  /** A line a step: how often it was reached, and how often it was aimed at. */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    for (Step step : Step.ALL) {
      table.append(
          String.format(
              "  %-24s %3d of %3d%n",
              step,
              reached.getOrDefault(step.toString(), 0),
              aimed.getOrDefault(step.toString(), 0)));
    }
    return table.append(String.format("  %-24s %3d%n", "any moment", anyMoment)).toString();
  }
}
