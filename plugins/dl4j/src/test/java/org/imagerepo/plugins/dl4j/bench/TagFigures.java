package org.imagerepo.plugins.dl4j.bench;

import java.io.PrintStream;
import java.util.List;

/** How right tags are, and how much a confidence means. */
final class TagFigures {
  private static final double[] BINS = {0.3, 0.4, 0.54, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001};

  private final List<Judged> judged;
  private final int present;

  /**
   * @param judged tags of test photos
   * @param present how many there are that could be found
   */
  TagFigures(List<Judged> judged, int present) {
    this.judged = judged;
    this.present = present;
  }

  private Interval right(double least, double below) {
    List<Judged> in =
        judged.stream()
            .filter(one -> one.confidence() >= least && one.confidence() < below)
            .toList();
    return new Interval((int) in.stream().filter(Judged::isRight).count(), in.size());
  }

  void print(PrintStream out, double threshold) {
    Interval precision = right(threshold, 2);
    out.printf("  precision at %.2f: %s%n", threshold, precision);
    if (present > 0) {
      out.printf("  recall at %.2f:    %s%n", threshold, new Interval(precision.hits(), present));
    }
    out.println("  confidence   right");
    for (int i = 0; i + 1 < BINS.length; i++) {
      out.printf(
          "  %.2f - %.2f  %s%n", BINS[i], Math.min(1, BINS[i + 1]), right(BINS[i], BINS[i + 1]));
    }
    out.printf("  0.80 and up  %s%n", right(0.8, 2));
  }
}
