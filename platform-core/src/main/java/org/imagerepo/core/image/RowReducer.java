package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes an image smaller by a whole factor while its rows arrive, from top to bottom: each pixel is
 * the average of the square it stands for, so nothing aliases and the large image need never exist.
 * Squares that the right and lower edges cut are averages of what is there.
 */
final class RowReducer {
  private final int width;
  private final int height;
  private final int factor;
  private final BufferedImage image;
  private final byte[] target;
  private final int targetWidth;
  private final int[] sums;
  private int nextRow;

  /**
   * @param width of the rows in pixels
   * @param height how many rows will come
   * @param factor by which width and height become smaller, rounded up; a power of two
   */
  RowReducer(int width, int height, int factor) {
    this.width = width;
    this.height = height;
    this.factor = factor;
    this.targetWidth = reduced(width, factor);
    this.image = BgrImage.of(targetWidth, reduced(height, factor));
    this.target = BgrImage.bytes(image);
    this.sums = new int[factor == 1 ? 0 : targetWidth * 3];
  }

  static int reduced(int size, int factor) {
    return (int) (((long) size + factor - 1) / factor);
  }

  /**
   * The largest power of two by which an image can be made smaller and still have an edge that long
   * or longer.
   */
  static int factor(int longerEdge, int wantedEdge) {
    return Integer.highestOneBit(Math.max(1, longerEdge / Math.max(1, wantedEdge)));
  }

  /** How many rows came. */
  int rows() {
    return nextRow;
  }

  /** Makes a finished image anew: all rows will come once more. */
  void restart() {
    nextRow = 0;
  }

  /**
   * Takes the next row.
   *
   * @param row three bytes a pixel
   * @param from where it begins
   * @param first 0 if blue comes first, 2 if red does
   */
  void accept(byte[] row, int from, int first) {
    if (factor == 1) {
      copy(row, from, first);
    } else {
      add(row, from, first);
      if ((nextRow + 1) % factor == 0 || nextRow + 1 == height) {
        emit();
      }
    }
    nextRow++;
  }

  private void copy(byte[] row, int from, int first) {
    int to = nextRow * width * 3;
    if (first == 0) {
      System.arraycopy(row, from, target, to, width * 3);
      return;
    }
    for (int end = to + width * 3; to < end; to += 3, from += 3) {
      target[to] = row[from + 2];
      target[to + 1] = row[from + 1];
      target[to + 2] = row[from];
    }
  }

  private void add(byte[] row, int from, int first) {
    int blue = from + first;
    int red = from + 2 - first;
    int whole = width / factor;
    if (factor == 2) {
      for (int x = 0, s = 0, i = 0; x < whole; x++, s += 3, i += 6) {
        sums[s] += (row[blue + i] & 0xff) + (row[blue + i + 3] & 0xff);
        sums[s + 1] += (row[from + i + 1] & 0xff) + (row[from + i + 4] & 0xff);
        sums[s + 2] += (row[red + i] & 0xff) + (row[red + i + 3] & 0xff);
      }
    } else {
      for (int x = 0; x < whole; x++) {
        addSquare(row, blue, from + 1, red, x, factor);
      }
    }
    if (whole < targetWidth) {
      addSquare(row, blue, from + 1, red, whole, width - whole * factor);
    }
  }

  private void addSquare(byte[] row, int blue, int green, int red, int x, int count) {
    int b = 0;
    int g = 0;
    int r = 0;
    int begin = x * factor * 3;
    for (int i = begin; i < begin + count * 3; i += 3) {
      b += row[blue + i] & 0xff;
      g += row[green + i] & 0xff;
      r += row[red + i] & 0xff;
    }
    sums[x * 3] += b;
    sums[x * 3 + 1] += g;
    sums[x * 3 + 2] += r;
  }

  private void emit() {
    int rowsIn = nextRow % factor + 1;
    int to = nextRow / factor * targetWidth * 3;
    int whole = width / factor * 3;
    int count = factor * rowsIn;
    if (rowsIn == factor) {
      int shift = Integer.numberOfTrailingZeros(factor) * 2;
      int half = 1 << (shift - 1);
      for (int i = 0; i < whole; i++) {
        target[to + i] = (byte) ((sums[i] + half) >> shift);
      }
    } else {
      average(to, 0, whole, count);
    }
    average(to, whole, sums.length, (width % factor) * rowsIn);
    Arrays.fill(sums, 0);
  }

  private void average(int to, int begin, int end, int count) {
    for (int i = begin; i < end; i++) {
      target[to + i] = (byte) ((sums[i] + count / 2) / count);
    }
  }

  /**
   * The smaller image.
   *
   * @throws IllegalStateException if not all rows came
   */
  BufferedImage image() {
    if (nextRow != height) {
      throw new IllegalStateException("only " + nextRow + " of " + height + " rows came");
    }
    return image;
  }

  /** An image half as wide and high, rounded up. */
  static BufferedImage halve(BufferedImage bgr) {
    RowReducer half = new RowReducer(bgr.getWidth(), bgr.getHeight(), 2);
    byte[] bytes = BgrImage.bytes(bgr);
    for (int y = 0; y < bgr.getHeight(); y++) {
      half.accept(bytes, y * bgr.getWidth() * 3, 0);
    }
    return half.image();
  }
}
