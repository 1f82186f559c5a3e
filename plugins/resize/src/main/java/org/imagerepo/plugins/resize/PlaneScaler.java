package org.imagerepo.plugins.resize;

import java.util.Arrays;
import org.imagerepo.api.image.Plane;

/**
 * Brings a plane to another size by a Lanczos filter, first along rows, two of them at a time, then
 * across them. Only as many rows are kept in between as one new row needs. All in integers, and in
 * loops that a compiler can turn into vector instructions.
 */
final class PlaneScaler {
  /** Bits behind the point of what is kept between both directions. */
  private static final int KEPT = 6;

  private static final int ACROSS = Lanczos.BITS - KEPT;
  private static final int DOWN = Lanczos.BITS + KEPT;

  private final Plane from;
  private final Lanczos across;
  private final Lanczos down;
  private final int[][] rows;
  private final long[] pair;
  private final int[] sums;
  private int ready;

  private PlaneScaler(Plane from, int width, int height) {
    this.from = from;
    this.across = new Lanczos(from.width(), width);
    this.down = new Lanczos(from.height(), height);
    this.rows = new int[down.taps() + 2][width];
    this.pair = new long[from.width() + across.taps()];
    this.sums = new int[width];
  }

  /**
   * @return the plane itself if it has this size already
   */
  static Plane scale(Plane from, int width, int height) {
    if (from.width() == width && from.height() == height) {
      return from;
    }
    Plane to = Plane.of(width, height);
    new PlaneScaler(from, width, height).scale(to);
    return to;
  }

  private void scale(Plane to) {
    for (int y = 0; y < to.height(); y++) {
      int first = down.first()[y];
      int needed = Math.min(from.height(), first + down.taps());
      while (ready < needed) {
        prepareTwo();
      }
      Arrays.fill(sums, 1 << (DOWN - 1));
      for (int tap = 0; tap < down.taps(); tap += 4) {
        addFour(first + tap, y * down.taps() + tap);
      }
      emit(sums, to.samples(), y * to.stride());
    }
  }

  /** Makes the next two rows narrower, both by the same multiplications. */
  private void prepareTwo() {
    int upper = ready * from.stride();
    int lower = Math.min(ready + 1, from.height() - 1) * from.stride();
    byte[] samples = from.samples();
    for (int x = 0; x < from.width(); x++) {
      pair[x] = (long) (samples[lower + x] & 0xff) << 32 | samples[upper + x] & 0xff;
    }
    narrow(pair, across, row(ready), row(ready + 1));
    ready += 2;
  }

  private int[] row(int y) {
    return rows[y % rows.length];
  }

  private static void narrow(long[] pair, Lanczos across, int[] upper, int[] lower) {
    int taps = across.taps();
    int[] first = across.first();
    int[] weights = across.weights();
    long half = 1L << (ACROSS - 1);
    long halves = half << 32 | half;
    for (int x = 0, w = 0; x < upper.length; x++) {
      long sum = halves;
      int i = first[x];
      for (int end = w + taps; w < end; w += 4, i += 4) {
        sum +=
            pair[i] * weights[w]
                + pair[i + 1] * weights[w + 1]
                + pair[i + 2] * weights[w + 2]
                + pair[i + 3] * weights[w + 3];
      }
      int low = (int) sum;
      upper[x] = low >> ACROSS;
      lower[x] = (int) ((sum - low) >> 32) >> ACROSS;
    }
  }

  private void addFour(int y, int weight) {
    int[] weights = down.weights();
    // Rows behind the last one have no weight, so any will do.
    addFour(
        sums,
        row(y),
        row(y + 1),
        row(y + 2),
        row(y + 3),
        weights[weight],
        weights[weight + 1],
        weights[weight + 2],
        weights[weight + 3]);
  }

  private static void addFour(
      int[] sums, int[] a, int[] b, int[] c, int[] d, int wa, int wb, int wc, int wd) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += a[x] * wa + b[x] * wb + c[x] * wc + d[x] * wd;
    }
  }

  private static void emit(int[] sums, byte[] to, int at) {
    for (int x = 0; x < sums.length; x++) {
      to[at + x] = (byte) Math.max(0, Math.min(255, sums[x] >> DOWN));
    }
  }
}
