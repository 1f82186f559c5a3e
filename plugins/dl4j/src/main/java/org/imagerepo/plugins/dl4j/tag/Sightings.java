package org.imagerepo.plugins.dl4j.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One kind of object as several looks at a photo saw it. What all of them see is surer than what
 * one sees, so its score is the mean of theirs, in log-odds.
 */
final class Sightings {
  private static final double SAME_OBJECT = 0.5;

  /** What a look is taken to say that saw nothing. */
  private final double least;

  private final double[] best;
  private final List<Detection> detections = new ArrayList<>();

  /**
   * None yet.
   *
   * @param looks how many there are
   * @param least the score of a look that sees nothing, in (0,1)
   */
  Sightings(int looks, double least) {
    this.least = least;
    this.best = new double[looks];
    Arrays.fill(best, least);
  }

  void add(int look, Detection detection) {
    best[look] = Math.max(best[look], detection.score());
    detections.add(detection);
  }

  /** In (0,1). */
  double score() {
    double odds = Arrays.stream(best).map(p -> Math.log(p / (1 - p))).sum() / best.length;
    return Math.max(least, 1 / (1 + Math.exp(-odds)));
  }

  /**
   * Of boxes that overlap only the surest, since the others are the same object; it comes first.
   */
  List<Detection> objects(int most) {
    List<Detection> kept = new ArrayList<>();
    detections.sort(Comparator.comparingDouble(Detection::score).reversed());
    for (Detection next : detections) {
      if (kept.size() < most && kept.stream().noneMatch(one -> one.overlap(next) > SAME_OBJECT)) {
        kept.add(next);
      }
    }
    return kept;
  }
}
