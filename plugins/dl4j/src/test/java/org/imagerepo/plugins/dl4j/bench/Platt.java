package org.imagerepo.plugins.dl4j.bench;

import java.util.List;

/**
 * Fits the curve of {@link org.imagerepo.plugins.dl4j.model.Calibration} to judged tags by Newton's
 * method: the likeliest slope and offset.
 */
record Platt(double slope, double offset) {
  private static final int ROUNDS = 200;
  private static final double LONGEST_STEP = 0.25;

  /** Holds the curve where there are few cases. */
  private static final double RIDGE = 0.01;

  static Platt fit(List<Judged> cases) {
    double slope = 1;
    double offset = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double g0 = RIDGE * (slope - 1);
      double g1 = RIDGE * offset;
      double h00 = RIDGE;
      double h01 = 0;
      double h11 = RIDGE;
      for (Judged one : cases) {
        double x = odds(one.confidence());
        double p = 1 / (1 + Math.exp(-(slope * x + offset)));
        double error = p - (one.isRight() ? 1 : 0);
        double weight = p * (1 - p);
        g0 += error * x;
        g1 += error;
        h00 += weight * x * x;
        h01 += weight * x;
        h11 += weight;
      }
      double determinant = h00 * h11 - h01 * h01;
      slope -= step((h11 * g0 - h01 * g1) / determinant);
      offset -= step((h00 * g1 - h01 * g0) / determinant);
    }
    return new Platt(slope, offset);
  }

  /** Far from the best, Newton's method leaps too far. */
  private static double step(double wanted) {
    return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, wanted));
  }

  private static double odds(double share) {
    double inside = Math.min(1 - 1e-6, Math.max(1e-6, share));
    return Math.log(inside / (1 - inside));
  }
}
