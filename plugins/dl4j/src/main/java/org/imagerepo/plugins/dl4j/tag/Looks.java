package org.imagerepo.plugins.dl4j.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * How a detector looks at a picture: at the whole one, squeezed into a square, and at three
 * squares, at its ends and in the middle, where things keep their shape and are larger; at each as
 * it is and in a mirror.
 */
final class Looks {
  /** Of the edge of a square picture, whose squares lie along its diagonal. */
  private static final double PART = 0.75;

  private Looks() {}

  static List<Look> at(int width, int height) {
    double square = Math.min(width, height) * (width == height ? PART : 1);
    double across = square / width;
    double down = square / height;
    List<Look> looks = new ArrayList<>();
    for (Region region :
        List.of(
            Look.ALL.region(),
            new Region(0, 0, across, down),
            new Region((1 - across) / 2, (1 - down) / 2, across, down),
            new Region(1 - across, 1 - down, across, down))) {
      looks.add(new Look(region, false));
      looks.add(new Look(region, true));
    }
    return looks;
  }
}
