package org.imagerepo.plugins.dl4j.bench;

import java.util.Locale;

/** A share of cases with its 95 % confidence interval, by Wilson's score. */
public record Interval(int hits, int cases) {
  private static final double Z = 1.96;

  double share() {
    return cases == 0 ? Double.NaN : (double) hits / cases;
  }

  private double end(int sign) {
    double n = cases;
    double centre = share() + Z * Z / (2 * n);
    double spread = Z * Math.sqrt(share() * (1 - share()) / n + Z * Z / (4 * n * n));
    return (centre + sign * spread) / (1 + Z * Z / n);
  }

  @Override
  public String toString() {
    return cases == 0
        ? "   -  "
        : String.format(Locale.ROOT, "%.3f [%.3f, %.3f] of %d", share(), end(-1), end(1), cases);
  }
}
