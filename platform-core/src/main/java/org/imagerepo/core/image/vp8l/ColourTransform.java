package org.imagerepo.core.image.vp8l;

/**
 * Of red and blue only what green (and red) don't tell was coded (RFC 9649, 3.5.2): how much they
 * tell is said for each square.
 */
final class ColourTransform implements Transform {
  private final int width;
  private final int reduction;
  private final int squaresAcross;
  private final int[] squares;
  private int y;

  /**
   * @param squares pixels whose blue says how much green tells of red; green, how much it tells of
   *     blue; red, how much that tells of blue
   */
  ColourTransform(int width, int reduction, int[] squares) {
    this.width = width;
    this.reduction = reduction;
    this.squaresAcross = SubImage.reduced(width, reduction);
    this.squares = squares;
  }

  @Override
  public void undo(int[] row) {
    int first = (y++ >> reduction) * squaresAcross;
    for (int x = 0; x < width; x++) {
      int square = squares[first + (x >> reduction)];
      int argb = row[x];
      byte green = (byte) (argb >> 8);
      int red = (argb >> 16) + told((byte) square, green) & 0xff;
      int blue =
          argb + told((byte) (square >> 8), green) + told((byte) (square >> 16), (byte) red) & 0xff;
      row[x] = argb & 0xff00ff00 | red << 16 | blue;
    }
  }

  private static int told(byte share, byte colour) {
    return share * colour >> 5;
  }
}
