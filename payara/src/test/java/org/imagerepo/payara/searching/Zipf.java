package org.imagerepo.payara.searching;

import java.util.Arrays;
import java.util.Random;

/** Draws ranks from 0 on: the second is half as frequent as the first, the third a third. */
final class Zipf {
  private final double[] sums;

  /**
   * @param power 1 for the law as it stands; less makes the frequent ones less frequent
   */
  Zipf(int ranks, double power) {
    sums = new double[ranks];
    double sum = 0;
    for (int i = 0; i < ranks; i++) {
      sum += 1 / Math.pow(i + 1.0, power);
      sums[i] = sum;
    }
  }

  int draw(Random random) {
    int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(sums.length - 1, found < 0 ? -found - 1 : found);
  }
}
