package org.imagerepo.core.image.vp8l;

import java.io.IOException;

/**
 * Pixels are numbers of colours, in green; of a few colours several numbers stand in one (RFC 9649,
 * 3.5.4).
 */
final class PaletteTransform implements Transform {
  private final int width;
  private final int packing;

  /** Numbers that there is no colour for are transparent. */
  private final int[] colours;

  private PaletteTransform(int width, int packing, int[] colours) {
    this.width = width;
    this.packing = packing;
    this.colours = colours;
  }

  /** By how many bits rows are shorter for so many colours. */
  static int packing(int colours) {
    return colours > 16 ? 0 : colours > 4 ? 1 : colours > 2 ? 2 : 3;
  }

  /**
   * @param width of the rows once it is undone
   */
  static PaletteTransform read(Bits bits, int width) throws IOException {
    int count = bits.read(8) + 1;
    int[] differences = SubImage.read(bits, count, 1);
    int packing = packing(count);
    int[] colours = new int[1 << (8 >> packing)];
    int last = 0;
    for (int i = 0; i < count; i++) {
      last = PredictorTransform.add(last, differences[i]);
      colours[i] = last;
    }
    return new PaletteTransform(width, packing, colours);
  }

  /** How many pixels of a row were coded. */
  int codedWidth() {
    return SubImage.reduced(width, packing);
  }

  @Override
  public void undo(int[] row) {
    int bits = 8 >> packing;
    int within = (1 << packing) - 1;
    // From the right, since what lies to the left is still to be looked at.
    for (int x = width - 1; x >= 0; x--) {
      int numbers = row[x >> packing] >> 8 & 0xff;
      row[x] = colours[numbers >> (x & within) * bits & (1 << bits) - 1];
    }
  }
}
