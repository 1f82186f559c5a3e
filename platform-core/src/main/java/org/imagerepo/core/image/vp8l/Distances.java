package org.imagerepo.core.image.vp8l;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far back a repetition begins (RFC 9649, 3.6.2.2): the lowest 120 numbers mean pixels nearby,
 * the nearest first, the others count pixels along the rows.
 */
final class Distances {
  private static final int ROWS = 7;
  private static final int COLUMNS = 8;
  private static final Nearby[] NEARBY = nearby();

  /** A pixel so many to the left and so many rows above. */
  private record Nearby(int left, int above) {
    int square() {
      return left * left + above * above;
    }
  }

  private Distances() {}

  /**
   * The RFC's table, by the rule that it follows: what is as near comes the higher, the earlier,
   * and on the left before the right.
   */
  private static Nearby[] nearby() {
    List<Nearby> all = new ArrayList<>();
    for (int above = 0; above <= ROWS; above++) {
      for (int left = above == 0 ? 1 : 1 - COLUMNS; left <= COLUMNS; left++) {
        all.add(new Nearby(left, above));
      }
    }
    all.sort(
        Comparator.comparingInt(Nearby::square)
            .thenComparing(Nearby::above, Comparator.reverseOrder())
            .thenComparing(Nearby::left, Comparator.reverseOrder()));
    return all.toArray(Nearby[]::new);
  }

  /**
   * @param number as coded, at least 1
   * @param width of the rows in pixels
   * @return how many pixels back, at least 1
   */
  static int pixels(int number, int width) {
    if (number > NEARBY.length) {
      return number - NEARBY.length;
    }
    Nearby nearby = NEARBY[number - 1];
    return Math.max(1, nearby.left + nearby.above * width);
  }
}
