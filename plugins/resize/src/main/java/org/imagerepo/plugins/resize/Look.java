package org.imagerepo.plugins.resize;

import java.util.Arrays;
import java.util.Optional;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.tag.Likeness;

/**
 * Tells what a picture looks like, so that the same picture in another size, quality or brightness
 * gets nearly the same bits: the signs of its slowest cosine waves about their median, and of the
 * slopes between neighbouring fields.
 */
final class Look {
  private static final int GRID = 32;
  private static final int WAVES = 8;
  private static final int SLOPES = 8;

  /** Standard deviation of brightness below which a picture shows next to nothing. */
  private static final double FLAT = 2;

  /** What is brighter by less is as bright: else noise would tell how a plain wall slopes. */
  private static final double SLOPE = 1;

  private static final double[][] COSINES = cosines();

  private Look() {}

  private static double[][] cosines() {
    double[][] cosines = new double[WAVES][GRID];
    for (int wave = 0; wave < WAVES; wave++) {
      for (int i = 0; i < GRID; i++) {
        cosines[wave][i] = Math.cos(Math.PI * (2 * i + 1) * wave / (2 * GRID));
      }
    }
    return cosines;
  }

  /** Empty if the picture is all of one brightness: it would look like all others of this kind. */
  static Optional<Likeness> of(Plane luma) {
    double[] grid = MeanGrid.of(luma, GRID, GRID);
    return deviation(grid) < FLAT
        ? Optional.empty()
        : Optional.of(new Likeness(waves(grid), slopes(luma)));
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
  }

  private static long waves(double[] grid) {
    double[] amounts = new double[WAVES * WAVES - 1];
    for (int i = 0; i < amounts.length; i++) {
      int wave = i + 1; // the first one is the mean, which tells nothing
      amounts[i] = amount(grid, COSINES[wave / WAVES], COSINES[wave % WAVES]);
    }
    double[] sorted = amounts.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    long bits = 0;
    for (double amount : amounts) {
      bits = bits << 1 | (amount > median ? 1 : 0);
    }
    return bits;
  }

  private static double amount(double[] grid, double[] down, double[] across) {
    double amount = 0;
    for (int y = 0; y < GRID; y++) {
      double line = 0;
      for (int x = 0; x < GRID; x++) {
        line += grid[y * GRID + x] * across[x];
      }
      amount += line * down[y];
    }
    return amount;
  }

  private static long slopes(Plane luma) {
    double[] fields = MeanGrid.of(luma, SLOPES + 1, SLOPES);
    long bits = 0;
    for (int y = 0; y < SLOPES; y++) {
      for (int x = 0; x < SLOPES; x++) {
        int at = y * (SLOPES + 1) + x;
        bits = bits << 1 | (fields[at + 1] > fields[at] + SLOPE ? 1 : 0);
      }
    }
    return bits;
  }
}
