package org.imagerepo.core.image.vp8;

import java.util.Arrays;

/**
 * One of the three planes of a picture: two rows of its blocks, the one at hand below the one
 * before, with one row of samples more above; and a place in which a block is put together amid its
 * neighbours.
 */
final class Plane {
  /** What is expected above the picture, and on its left. */
  private static final byte ABOVE = 127;

  private static final byte LEFT = (byte) 129;

  static final int WORK_STRIDE = 32;

  /** Where a block is in its place. */
  static final int WORK_AT = WORK_STRIDE + 8;

  private static final int ABOVE_RIGHT = 4;

  /** Edge of a block: 16, or 8 for colour. */
  final int edge;

  final int stride;

  final byte[] samples;

  final byte[] work;

  /** The lowest samples of the blocks above, from before any filter, and what follows the last. */
  private final byte[] above;

  private final byte[] nextAbove;

  Plane(int edge, int across) {
    this.edge = edge;
    this.stride = edge * across;
    this.samples = new byte[(2 * edge + 1) * stride];
    this.work = new byte[WORK_STRIDE * (edge + 1)];
    this.above = new byte[stride + ABOVE_RIGHT];
    this.nextAbove = new byte[stride + ABOVE_RIGHT];
    Arrays.fill(nextAbove, ABOVE);
  }

  /** Where the row of blocks at hand begins. */
  int current() {
    return (edge + 1) * stride;
  }

  /**
   * Where a row of samples begins.
   *
   * @param y of the picture's
   * @param decoded how many rows of blocks were decoded
   */
  int row(int y, int decoded) {
    return (y - (decoded - 2) * edge + 1) * stride;
  }

  /** Makes the row of blocks at hand the one before. */
  void beginRow() {
    System.arraycopy(samples, edge * stride, samples, 0, (edge + 1) * stride);
    System.arraycopy(nextAbove, 0, above, 0, above.length);
  }

  /** Puts a block's neighbours around its place. */
  void beginBlock(int x, boolean isFirstRow) {
    int from = x * edge;
    int row = WORK_AT - WORK_STRIDE;
    work[row - 1] = x > 0 ? above[from - 1] : isFirstRow ? ABOVE : LEFT;
    System.arraycopy(above, from, work, row, edge + ABOVE_RIGHT);
    for (int y = 0; y < edge; y++) {
      work[WORK_AT + y * WORK_STRIDE - 1] =
          x > 0 ? samples[current() + y * stride + from - 1] : LEFT;
    }
    // Small blocks at the right edge have no other neighbours there than those above all.
    for (int y = 4; y < edge; y += 4) {
      System.arraycopy(work, row + edge, work, row + y * WORK_STRIDE + edge, ABOVE_RIGHT);
    }
  }

  /** Takes a block from its place. */
  void endBlock(int x) {
    int from = x * edge;
    for (int y = 0; y < edge; y++) {
      System.arraycopy(
          work, WORK_AT + y * WORK_STRIDE, samples, current() + y * stride + from, edge);
    }
    System.arraycopy(work, WORK_AT + (edge - 1) * WORK_STRIDE, nextAbove, from, edge);
    if (from + edge == stride) {
      Arrays.fill(nextAbove, stride, stride + ABOVE_RIGHT, nextAbove[stride - 1]);
    }
  }
}
