package org.imagerepo.core.image.vp8l;

/**
 * Of each pixel only the difference from what its neighbours let expect was coded (RFC 9649,
 * 3.5.1): by which of 14 rules is said for each square.
 */
final class PredictorTransform implements Transform {
  private static final int BLACK = 0xff000000;

  private final int width;
  private final int reduction;
  private final int squaresAcross;
  private final int[] squares;

  /** The row before, and what counts as right of its end: the first pixel of the row at hand. */
  private final int[] above;

  private int y;

  /**
   * @param squares pixels whose green is the rule
   */
  PredictorTransform(int width, int reduction, int[] squares) {
    this.width = width;
    this.reduction = reduction;
    this.squaresAcross = SubImage.reduced(width, reduction);
    this.squares = squares;
    this.above = new int[width + 1];
  }

  @Override
  public void undo(int[] row) {
    row[0] = add(row[0], y == 0 ? BLACK : above[0]);
    above[width] = row[0];
    int first = (y >> reduction) * squaresAcross;
    for (int x = 1; x < width; x++) {
      int rule = y == 0 ? 1 : squares[first + (x >> reduction)] >> 8 & 0xf;
      row[x] = add(row[x], expected(rule, row[x - 1], x));
    }
    System.arraycopy(row, 0, above, 0, width);
    y++;
  }

  private int expected(int rule, int left, int x) {
    int top = above[x];
    int topLeft = above[x - 1];
    int topRight = above[x + 1];
    return switch (rule) {
      case 1 -> left;
      case 2 -> top;
      case 3 -> topRight;
      case 4 -> topLeft;
      case 5 -> average(average(left, topRight), top);
      case 6 -> average(left, topLeft);
      case 7 -> average(left, top);
      case 8 -> average(topLeft, top);
      case 9 -> average(top, topRight);
      case 10 -> average(average(left, topLeft), average(top, topRight));
      case 11 -> nearer(left, top, topLeft);
      case 12 -> gradient(left, top, topLeft);
      case 13 -> halfGradient(average(left, top), topLeft);
      // What the RFC leaves open, decoders take for black.
      default -> BLACK;
    };
  }

  /** Each colour for itself, without what is above 255. */
  static int add(int one, int other) {
    return (one & 0xff00ff00) + (other & 0xff00ff00) & 0xff00ff00
        | (one & 0xff00ff) + (other & 0xff00ff) & 0xff00ff;
  }

  private static int average(int one, int other) {
    return ((one ^ other) >>> 1 & 0x7f7f7f7f) + (one & other);
  }

  /** Whichever of both is nearer to where the three of them point. */
  private static int nearer(int left, int top, int topLeft) {
    int ofLeft = 0;
    int ofTop = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 8) {
      int corner = topLeft >> shift & 0xff;
      ofLeft += Math.abs((top >> shift & 0xff) - corner);
      ofTop += Math.abs((left >> shift & 0xff) - corner);
    }
    return ofLeft < ofTop ? left : top;
  }

  private static int gradient(int left, int top, int topLeft) {
    int all = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 8) {
      int value = (left >> shift & 0xff) + (top >> shift & 0xff) - (topLeft >> shift & 0xff);
      all |= clamp(value) << shift;
    }
    return all;
  }

  private static int halfGradient(int middle, int topLeft) {
    int all = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 8) {
      int value = middle >> shift & 0xff;
      all |= clamp(value + (value - (topLeft >> shift & 0xff)) / 2) << shift;
    }
    return all;
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
