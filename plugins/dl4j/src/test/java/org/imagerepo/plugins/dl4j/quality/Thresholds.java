package org.imagerepo.plugins.dl4j.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Chooses from which output on a photo counts as bad, on examples that weren't taught. */
final class Thresholds {
  private static final double STEP = 0.02;

  private Thresholds() {}

  /** For each defect, that which tells it and good photos apart best. */
  static Map<Defect, Double> chosen(List<Lesson> lessons, INDArray outputs) {
    Map<Defect, Double> chosen = new EnumMap<>(Defect.class);
    for (Defect defect : Defect.values()) {
      double best = -1;
      double first = 0;
      for (double threshold = least(defect); threshold < 0.91; threshold += STEP) {
        double quality = quality(lessons, outputs, defect, threshold);
        if (quality > best) {
          best = quality;
          first = threshold;
        }
        if (quality == best) {
          // The middle of the best ones is farthest from the others.
          chosen.put(defect, Math.round((first + threshold) * 50) / 100.);
        }
      }
    }
    return chosen;
  }

  /**
   * Doubtful photos are good ones. What is taught with has less grain than photos as cameras write
   * them: on COCO's photos that are for tuning, a lower threshold calls every eighth noisy.
   */
  private static double least(Defect defect) {
    return defect == Defect.NOISY ? 0.82 : 0.5;
  }

  /**
   * Share caught plus eight times the share of good ones kept: six defects add up their mistakes.
   */
  private static double quality(
      List<Lesson> lessons, INDArray outputs, Defect defect, double threshold) {
    int bad = 0;
    int caught = 0;
    int good = 0;
    int kept = 0;
    for (int i = 0; i < lessons.size(); i++) {
      boolean isOver = outputs.getDouble(i, defect.ordinal()) >= threshold;
      if (lessons.get(i).isGood()) {
        good++;
        kept += isOver ? 0 : 1;
      } else if (lessons.get(i).defect().get() == defect) {
        bad++;
        caught += isOver ? 1 : 0;
      }
    }
    return (double) caught / bad + 8. * kept / good;
  }
}
