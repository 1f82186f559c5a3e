package org.imagerepo.core.image.vp8l;

import java.io.IOException;
import javax.imageio.IIOException;

/** What was done to the pixels before they were coded, so that it can be undone (RFC 9649, 3.5). */
@FunctionalInterface
interface Transform {
  int PREDICTOR = 0;
  int COLOUR = 1;
  int GREEN = 2;
  int PALETTE = 3;

  /**
   * Undoes it for the next row.
   *
   * @param row pixels as 0xAARRGGBB, from its beginning
   */
  void undo(int[] row);

  /**
   * Each may occur once.
   *
   * @param seen those before
   * @return those before and this one
   */
  static int requireNew(int type, int seen) throws IOException {
    if ((seen & 1 << type) != 0) {
      throw new IIOException("it transforms its picture twice in the same way");
    }
    return seen | 1 << type;
  }

  /** 3.5.3: green was taken from red and blue. */
  static void addGreen(int[] row, int width) {
    for (int i = 0; i < width; i++) {
      int argb = row[i];
      int green = argb >> 8 & 0xff;
      row[i] = argb & 0xff00ff00 | (argb & 0xff00ff) + (green << 16 | green) & 0xff00ff;
    }
  }
}
