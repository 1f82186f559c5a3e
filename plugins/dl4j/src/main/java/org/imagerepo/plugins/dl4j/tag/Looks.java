package org.imagerepo.plugins.dl4j.tag;

import java.util.List;

/**
 * The parts of a picture that a detector looks at: the whole one, squeezed into a square, and two
 * squares at its ends, where things keep their shape and are larger.
 */
final class Looks {
  /** Of the edge of a square picture, whose two squares lie in opposite corners. */
  private static final double PART = 0.75;

  private Looks() {}

  static List<Region> at(int width, int height) {
    double square = Math.min(width, height) * (width == height ? PART : 1);
    double across = square / width;
    double down = square / height;
    return List.of(
        Region.ALL, new Region(0, 0, across, down), new Region(1 - across, 1 - down, across, down));
  }
}
