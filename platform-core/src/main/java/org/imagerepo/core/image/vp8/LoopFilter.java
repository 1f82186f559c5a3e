package org.imagerepo.core.image.vp8;

/**
 * Smooths the edges of a block of 16 x 16 pixels, and those of the small ones in it (RFC 6386, 15).
 */
final class LoopFilter {
  private final Plane[] planes;
  private final LoopFilterLevels levels;

  /**
   * @param planes brightness first
   */
  LoopFilter(Plane[] planes, LoopFilterLevels levels) {
    this.planes = planes;
    this.levels = levels;
  }

  /**
   * @param x of the block in the row at hand
   * @param isFirstRow whether there are no blocks above
   * @param isInner whether small blocks have edges, too
   */
  void filter(int x, boolean isFirstRow, int level, boolean isInner) {
    int interior = levels.interior(level);
    int limit = 2 * level + interior;
    int variance = LoopFilterLevels.highVariance(level);
    for (int i = 0; i < (levels.isSimple() ? 1 : planes.length); i++) {
      Plane plane = planes[i];
      Edges edges = new Edges(plane.samples, levels.isSimple(), interior, variance);
      int at = plane.current() + x * plane.edge;
      if (x > 0) {
        edges.filter(at, 1, plane.stride, plane.edge, limit + 4, true);
      }
      for (int inner = 4; isInner && inner < plane.edge; inner += 4) {
        edges.filter(at + inner, 1, plane.stride, plane.edge, limit, false);
      }
      if (!isFirstRow) {
        edges.filter(at, plane.stride, 1, plane.edge, limit + 4, true);
      }
      for (int inner = 4; isInner && inner < plane.edge; inner += 4) {
        edges.filter(at + inner * plane.stride, plane.stride, 1, plane.edge, limit, false);
      }
    }
  }

  /** The edges of one plane in one block. */
  private record Edges(byte[] samples, boolean isSimple, int interior, int variance) {
    /**
     * @param at the first sample behind the edge
     * @param across how far apart samples are across the edge
     * @param along and along it
     * @param isOuter whether it is that of a block of 16 x 16 pixels
     */
    void filter(int at, int across, int along, int length, int limit, boolean isOuter) {
      int doubled = 2 * limit + 1;
      for (int i = 0, here = at; i < length; i++, here += along) {
        if (!isNeeded(here, across, doubled)) {
          continue;
        } else if (isSimple || isHighVariance(here, across)) {
          two(here, across);
        } else if (isOuter) {
          six(here, across);
        } else {
          four(here, across);
        }
      }
    }

    private int sample(int at) {
      return samples[at] & 0xff;
    }

    private int difference(int one, int other) {
      return Math.abs(sample(one) - sample(other));
    }

    private boolean isNeeded(int at, int step, int limit) {
      boolean isSmall =
          4 * difference(at - step, at) + difference(at - 2 * step, at + step) <= limit;
      return isSmall
          && (isSimple
              || difference(at - 4 * step, at - 3 * step) <= interior
                  && difference(at - 3 * step, at - 2 * step) <= interior
                  && difference(at - 2 * step, at - step) <= interior
                  && difference(at + 3 * step, at + 2 * step) <= interior
                  && difference(at + 2 * step, at + step) <= interior
                  && difference(at + step, at) <= interior);
    }

    private boolean isHighVariance(int at, int step) {
      return difference(at - 2 * step, at - step) > variance
          || difference(at + step, at) > variance;
    }

    private static int signed(int value) {
      return Math.max(-128, Math.min(127, value));
    }

    private void add(int at, int difference) {
      samples[at] = InverseTransform.clamp(sample(at) + difference);
    }

    /** Three times the step at the edge, and that between their neighbours. */
    private int step(int at, int step) {
      return 3 * (sample(at) - sample(at - step))
          + signed(sample(at - 2 * step) - sample(at + step));
    }

    private void two(int at, int step) {
      int a = step(at, step);
      add(at - step, signed(a + 3) >> 3);
      add(at, -(signed(a + 4) >> 3));
    }

    private void four(int at, int step) {
      int a = 3 * (sample(at) - sample(at - step));
      int behind = signed(a + 4) >> 3;
      int before = signed(a + 3) >> 3;
      int outer = behind + 1 >> 1;
      add(at - 2 * step, outer);
      add(at - step, before);
      add(at, -behind);
      add(at + step, -outer);
    }

    private void six(int at, int step) {
      int a = signed(step(at, step));
      int near = 27 * a + 63 >> 7;
      int middle = 18 * a + 63 >> 7;
      int far = 9 * a + 63 >> 7;
      add(at - 3 * step, far);
      add(at - 2 * step, middle);
      add(at - step, near);
      add(at, -near);
      add(at + step, -middle);
      add(at + 2 * step, -far);
    }
  }
}
