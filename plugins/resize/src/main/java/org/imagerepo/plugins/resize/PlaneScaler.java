package org.imagerepo.plugins.resize;

import java.util.Arrays;
import org.imagerepo.api.image.Plane;

/**
 * Brings a plane to another size by a Lanczos filter: first across its rows, in loops that a
 * compiler can turn into vector instructions, then along what came out, which are fewer rows, two
 * of them at a time. Only as many rows are kept as one new row needs. All in integers.
 */
final class PlaneScaler {
  /** Bits behind the point of what is kept between both directions. */
  private static final int KEPT = 6;

  private static final int DOWN = Lanczos.BITS - KEPT;
  private static final int ACROSS = Lanczos.BITS + KEPT;

  private final Plane from;
  private final Plane to;
  private final Lanczos across;
  private final Lanczos down;

  /** Rows of the plane, each where its number modulo their count says. */
  private final int[][] rows;

  private final int[] upper;
  private final int[] lower;

  /** Two shortened rows: one in the upper half of each number, one in the lower half. */
  private final long[] pair;

  private int ready;

  private PlaneScaler(Plane from, Plane to) {
    this.from = from;
    this.to = to;
    this.across = new Lanczos(from.width(), to.width());
    this.down = new Lanczos(from.height(), to.height());
    this.rows = new int[down.taps()][from.width()];
    this.upper = new int[from.width()];
    this.lower = new int[from.width()];
    this.pair = new long[from.width() + across.taps()];
  }

  /**
   * @return the plane itself if it has this size already
   */
  static Plane scale(Plane from, int width, int height) {
    if (from.width() == width && from.height() == height) {
      return from;
    }
    Plane to = Plane.of(width, height);
    new PlaneScaler(from, to).scale();
    return to;
  }

  private void scale() {
    for (int y = 0; y < to.height(); y += 2) {
      int next = Math.min(y + 1, to.height() - 1);
      sum(y, upper);
      sum(next, lower);
      for (int x = 0; x < upper.length; x++) {
        pair[x] = ((long) lower[x] << 32) + upper[x];
      }
      narrow(pair, across, to.samples(), y * to.stride(), next * to.stride(), to.width());
    }
  }

  /** What the rows of the plane add up to in a new row. */
  private void sum(int y, int[] sums) {
    int first = down.first()[y];
    int taps = down.taps();
    prepare(Math.min(from.height(), first + taps));
    int[] weights = down.weights();
    Arrays.fill(sums, 1 << (DOWN - 1));
    for (int tap = 0, w = y * taps; tap < taps; tap += 4, w += 4) {
      // Rows behind the last one have no weight, so any will do.
      addFour(
          sums,
          row(first + tap),
          row(first + tap + 1),
          row(first + tap + 2),
          row(first + tap + 3),
          weights[w],
          weights[w + 1],
          weights[w + 2],
          weights[w + 3]);
    }
    for (int x = 0; x < sums.length; x++) {
      sums[x] >>= DOWN;
    }
  }

  private void prepare(int needed) {
    for (; ready < needed; ready++) {
      widen(from.samples(), ready * from.stride(), row(ready));
    }
  }

  private static void widen(byte[] samples, int at, int[] row) {
    for (int x = 0; x < row.length; x++) {
      row[x] = samples[at + x] & 0xff;
    }
  }

  private int[] row(int y) {
    return rows[y % rows.length];
  }

  private static void addFour(
      int[] sums, int[] a, int[] b, int[] c, int[] d, int wa, int wb, int wc, int wd) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += a[x] * wa + b[x] * wb + c[x] * wc + d[x] * wd;
    }
  }

  /** Shortens two rows at once by the same multiplications. */
  private static void narrow(
      long[] pair, Lanczos across, byte[] samples, int upper, int lower, int width) {
    int taps = across.taps();
    int[] first = across.first();
    int[] weights = across.weights();
    long half = 1L << (ACROSS - 1);
    long halves = half << 32 | half;
    for (int x = 0, w = 0; x < width; x++) {
      int i = first[x];
      long sum = halves + four(pair, i, weights, w);
      w += 4;
      i += 4;
      if (taps > 4) {
        sum += four(pair, i, weights, w);
        w += 4;
        for (int end = w + taps - 8; w < end; w += 4) {
          i += 4;
          sum += four(pair, i, weights, w);
        }
      }
      int low = (int) sum;
      samples[upper + x] = clamp(low >> ACROSS);
      samples[lower + x] = clamp((int) ((sum - low) >> 32) >> ACROSS);
    }
  }

  private static long four(long[] pair, int i, int[] weights, int w) {
    return pair[i] * weights[w]
        + pair[i + 1] * weights[w + 1]
        + pair[i + 2] * weights[w + 2]
        + pair[i + 3] * weights[w + 3];
  }

  private static byte clamp(int value) {
    return (byte) Math.max(0, Math.min(255, value));
  }
}
