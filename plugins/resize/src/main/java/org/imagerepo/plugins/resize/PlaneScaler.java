package org.imagerepo.plugins.resize;

import java.util.Arrays;
import org.imagerepo.api.image.Plane;

/**
 * Brings a plane to another size by a Lanczos filter, in integers: first to fewer rows, then to
 * fewer columns. Both are done alike, by adding up whole lines in loops that a compiler can turn
 * into vector instructions; what came out of the first is kept column by column for that.
 */
final class PlaneScaler {
  /** Bits behind the point of what is kept between both directions. */
  private static final int KEPT = 6;

  /** Lines that are made before they are written across those that are there. */
  private static final int TOGETHER = 8;

  /** Line by line: how much of each old line a new one takes. */
  private final Lanczos lanczos;

  /**
   * What is added up, as numbers: a few of the old lines, each at its number modulo their count.
   */
  private final int[][] lines;

  private final int[][] sums;
  private final int shift;

  /** Old lines that were read so far. */
  private int read;

  /**
   * @param from how many lines there are
   * @param to how many there shall be
   * @param length of each
   * @param shift bits by which sums become smaller
   */
  private PlaneScaler(int from, int to, int length, int shift) {
    this.lanczos = new Lanczos(from, to);
    this.lines = new int[lanczos.taps()][length];
    this.sums = new int[TOGETHER][length];
    this.shift = shift;
  }

  /**
   * @return the plane itself if it has this size already
   */
  static Plane scale(Plane from, int width, int height) {
    if (from.width() == width && from.height() == height) {
      return from;
    }
    int columnStride = stride(height);
    short[] columns = new short[from.width() * columnStride];
    PlaneScaler down = new PlaneScaler(from.height(), height, from.width(), Lanczos.BITS - KEPT);
    for (int y = 0; y < height; y += TOGETHER) {
      down.add(y, (row, numbers) -> widen(from.samples(), row * from.stride(), numbers));
      down.write(columns, y, columnStride);
    }
    Plane to = new Plane(width, height, stride(width), new byte[stride(width) * height]);
    PlaneScaler across = new PlaneScaler(from.width(), width, height, Lanczos.BITS + KEPT);
    for (int x = 0; x < width; x += TOGETHER) {
      across.add(x, (column, numbers) -> widen(columns, column * columnStride, numbers));
      across.write(to.samples(), x, to.stride());
    }
    return to;
  }

  /** With room for the lines that are made behind the last one. */
  private static int stride(int lines) {
    return (lines + TOGETHER - 1) / TOGETHER * TOGETHER;
  }

  /** Where old lines come from. */
  private interface Source {
    void read(int line, int[] numbers);
  }

  private static void widen(byte[] samples, int at, int[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = samples[at + i] & 0xff;
    }
  }

  private static void widen(short[] samples, int at, int[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = samples[at + i];
    }
  }

  /** Makes new lines; behind the last one it is made again. */
  private void add(int first, Source source) {
    for (int i = 0; i < TOGETHER; i++) {
      sum(Math.min(first + i, lanczos.to() - 1), source, sums[i]);
    }
  }

  private void sum(int line, Source source, int[] to) {
    int taps = lanczos.taps();
    int first = lanczos.first()[line];
    int end = Math.min(lanczos.from(), first + taps);
    for (; read < end; read++) {
      source.read(read, lines[read % taps]);
    }
    Arrays.fill(to, 1 << (shift - 1));
    for (int tap = 0; tap < taps; tap += Lanczos.STEP) {
      addFour(first + tap, line * taps + tap, to);
    }
    shift(to, shift);
  }

  private void addFour(int first, int weight, int[] to) {
    // Lines behind the last one have no weight, so any will do.
    int[] a = lines[first % lines.length];
    int[] b = lines[(first + 1) % lines.length];
    int[] c = lines[(first + 2) % lines.length];
    int[] d = lines[(first + 3) % lines.length];
    int wa = lanczos.weights()[weight];
    int wb = lanczos.weights()[weight + 1];
    int wc = lanczos.weights()[weight + 2];
    int wd = lanczos.weights()[weight + 3];
    for (int i = 0; i < to.length; i++) {
      to[i] += a[i] * wa + b[i] * wb + c[i] * wc + d[i] * wd;
    }
  }

  private static void shift(int[] sums, int shift) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] >>= shift;
    }
  }

  private void write(short[] to, int at, int stride) {
    write(to, at, stride, sums[0], sums[1], sums[2], sums[3]);
    write(to, at + 4, stride, sums[4], sums[5], sums[6], sums[7]);
  }

  private static void write(short[] to, int at, int stride, int[] a, int[] b, int[] c, int[] d) {
    for (int i = 0, j = at; i < a.length; i++, j += stride) {
      to[j] = (short) a[i];
      to[j + 1] = (short) b[i];
      to[j + 2] = (short) c[i];
      to[j + 3] = (short) d[i];
    }
  }

  private void write(byte[] to, int at, int stride) {
    for (int[] each : sums) {
      clamp(each);
    }
    write(to, at, stride, sums[0], sums[1], sums[2], sums[3]);
    write(to, at + 4, stride, sums[4], sums[5], sums[6], sums[7]);
  }

  private static void write(byte[] to, int at, int stride, int[] a, int[] b, int[] c, int[] d) {
    for (int i = 0, j = at; i < a.length; i++, j += stride) {
      to[j] = (byte) a[i];
      to[j + 1] = (byte) b[i];
      to[j + 2] = (byte) c[i];
      to[j + 3] = (byte) d[i];
    }
  }

  /** To 0 to 255, without any branch. */
  private static void clamp(int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      int value = sums[i];
      sums[i] = (value | (255 - value) >> 31) & ~(value >> 31);
    }
  }
}
