package org.imagerepo.core.image.vp8;

/**
 * Makes pixels of a row of brightness and two of colour, as libwebp does: colour between its
 * samples is nine, three, three and one sixteenths of the four around it; then by ITU-R BT.601.
 */
final class ColourRow {
  private static final int FRACTION = 6;

  private final byte[] blue;
  private final byte[] red;

  /**
   * @param width in pixels
   */
  ColourRow(int width) {
    this.blue = new byte[width];
    this.red = new byte[width];
  }

  /**
   * @param luma brightness, of which a row begins at {@code lumaAt}
   * @param blues colour, of which the nearest row begins at {@code near}
   * @param reds likewise
   * @param other where the second nearest begins
   * @param bgr filled from its beginning
   */
  void convert(
      byte[] luma, int lumaAt, byte[] blues, byte[] reds, int near, int other, byte[] bgr) {
    int width = blue.length;
    widen(blues, near, other, blue, width);
    widen(reds, near, other, red, width);
    for (int x = 0, to = 0; x < width; x++, to += 3) {
      int y = (luma[lumaAt + x] & 0xff) * 19077 >> 8;
      int u = blue[x] & 0xff;
      int v = red[x] & 0xff;
      bgr[to] = clamp(y + (u * 33050 >> 8) - 17685);
      bgr[to + 1] = clamp(y - (u * 6419 >> 8) - (v * 13320 >> 8) + 8708);
      bgr[to + 2] = clamp(y + (v * 26149 >> 8) - 14234);
    }
  }

  private static void widen(byte[] colour, int near, int other, byte[] row, int width) {
    int n = colour[near] & 0xff;
    int o = colour[other] & 0xff;
    row[0] = (byte) (3 * n + o + 2 >> 2);
    for (int x = 1; 2 * x - 1 < width; x++) {
      if (2 * x == width) {
        row[width - 1] = (byte) (3 * n + o + 2 >> 2);
        return;
      }
      int nextN = colour[near + x] & 0xff;
      int nextO = colour[other + x] & 0xff;
      int all = n + nextN + o + nextO + 8;
      int before = all + 2 * (nextN + o) >> 3;
      int behind = all + 2 * (n + nextO) >> 3;
      row[2 * x - 1] = (byte) (before + n >> 1);
      row[2 * x] = (byte) (behind + nextN >> 1);
      n = nextN;
      o = nextO;
    }
  }

  private static byte clamp(int value) {
    return InverseTransform.clamp(value >> FRACTION);
  }
}
