package org.imagerepo.plugins.dl4j.quality;

import java.util.Random;

/** Makes good pictures bad, each in one way, and more or less so. */
final class Spoiling {
  private final Random random;

  Spoiling(Random random) {
    this.random = random;
  }

  private double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  /** The picture with that defect. What compresses is done when it is written. */
  Picture spoilt(Picture good, Defect defect) {
    return switch (defect) {
      case BLURRY -> blurry(good);
      case DARK -> good.exposed(-between(2.2, 4.5) - Math.max(0, 1.5 * (good.mean() - 0.4)));
      case OVER_EXPOSED -> good.exposed(between(1.8, 3.5) + Math.max(0, 3 * (0.5 - good.mean())));
      case NOISY -> good.noisy(between(0.07, 0.2), random);
      case COMPRESSED -> good;
      case LOW_CONTRAST -> flat(good);
    };
  }

  /** Of the JPEG file that it is written to. */
  int jpegQuality(Defect defect) {
    return defect == Defect.COMPRESSED ? 3 + random.nextInt(14) : 80 + random.nextInt(17);
  }

  private Picture blurry(Picture good) {
    double edge = Math.max(good.width(), good.height());
    if (random.nextInt(3) > 0) {
      return good.blurred(edge * between(0.0022, 0.009));
    }
    int reach = (int) Math.round(edge * between(0.005, 0.016));
    return switch (random.nextInt(4)) {
      case 0 -> good.averaged(reach, 0, 1);
      case 1 -> good.averaged(reach * 2 / 3, 1, 1);
      default -> good.averaged(reach, 1, 0);
    };
  }

  private Picture flat(Picture good) {
    float left = (float) between(0.08, 0.28);
    float level = (float) between(0.35, 0.7);
    return good.curved(v -> level + left * (v - 0.5f));
  }
}
