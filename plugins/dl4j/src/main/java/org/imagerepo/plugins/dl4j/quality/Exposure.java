package org.imagerepo.plugins.dl4j.quality;

/**
 * How bright a photo is, how much of it is lost in black or white, and how much contrast it has.
 */
final class Exposure {
  private static final int LEVELS = 256;
  private static final double[] SHARES = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

  private final int[] histogram = new int[LEVELS];
  private final int pixels;

  private Exposure(Grey grey) {
    for (float value : grey.values()) {
      histogram[Math.min(LEVELS - 1, Math.round(value))]++;
    }
    this.pixels = grey.values().length;
  }

  static void measure(Grey grey, Features into) {
    Exposure exposure = new Exposure(grey);
    double mean = exposure.mean();
    into.add("mean", mean / 255);
    into.add("deviation", exposure.deviation(mean) / 128);
    for (double share : SHARES) {
      into.add("percentile " + share, exposure.level(share) / 255.);
    }
    into.add("range", (exposure.level(0.99) - exposure.level(0.01)) / 255.);
    into.add("lost in black", exposure.share(0, 5));
    into.add("lost in white", exposure.share(250, LEVELS));
    into.add("dark", exposure.share(0, 40));
    into.add("bright", exposure.share(215, LEVELS));
    into.add("entropy", exposure.entropy() / 8);
  }

  private double mean() {
    double sum = 0;
    for (int level = 0; level < LEVELS; level++) {
      sum += (double) level * histogram[level];
    }
    return sum / pixels;
  }

  private double deviation(double mean) {
    double sum = 0;
    for (int level = 0; level < LEVELS; level++) {
      sum += histogram[level] * (level - mean) * (level - mean);
    }
    return Math.sqrt(sum / pixels);
  }

  private int level(double share) {
    long below = 0;
    for (int level = 0; level < LEVELS; level++) {
      below += histogram[level];
      if (below >= share * pixels) {
        return level;
      }
    }
    return LEVELS - 1;
  }

  private double share(int from, int below) {
    long count = 0;
    for (int level = from; level < below; level++) {
      count += histogram[level];
    }
    return (double) count / pixels;
  }

  private double entropy() {
    double entropy = 0;
    for (int count : histogram) {
      if (count > 0) {
        double p = (double) count / pixels;
        entropy -= p * Math.log(p) / Math.log(2);
      }
    }
    return entropy;
  }
}
