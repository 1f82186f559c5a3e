package org.imagerepo.plugins.dl4j.model;

/**
 * Turns a network's score into the share of cases in which it is right: a logistic curve over the
 * score's log-odds (Platt scaling).
 *
 * @param slope 1 leaves the score as it is
 * @param offset 0 leaves the score as it is
 */
public record Calibration(double slope, double offset) {
  private static final double SMALLEST = 1e-6;

  /** The score as it is. */
  public static final Calibration NONE = new Calibration(1, 0);

  /** Of the bundled detector, as {@code payara/bench/models --calibrate} found it. */
  public static final Calibration OBJECTS = new Calibration(1.991, 2.728);

  /** In [0,1]; rises with the score. */
  public double confidence(double score) {
    double inside = Math.min(1 - SMALLEST, Math.max(SMALLEST, score));
    double odds = Math.log(inside / (1 - inside));
    return 1 / (1 + Math.exp(-(slope * odds + offset)));
  }
}
