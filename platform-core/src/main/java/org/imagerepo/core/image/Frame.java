package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;

/**
 * Where an image lies on a screen; only GIF and animated WebP have screens larger than the image.
 *
 * @param width of the screen
 * @param height of the screen
 * @param left of the image on it
 * @param top of the image on it
 */
record Frame(int width, int height, int left, int top) {
  /** As a reader gives it that takes each so-many-th pixel only. */
  Frame reducedBy(int gap) {
    return new Frame(
        RowReducer.reduced(width, gap), RowReducer.reduced(height, gap), left / gap, top / gap);
  }

  /**
   * The screen with the image on it, opaque on white, reduced as far as the edge allows.
   *
   * @param rows of the image, of which those on the screen are read in order
   * @param imageWidth in pixels
   * @param imageHeight in pixels
   */
  BufferedImage compose(OpaqueRows rows, int imageWidth, int imageHeight, int edge)
      throws IOException {
    int factor = RowReducer.factor(Math.max(width, height), edge);
    RowReducer screen = new RowReducer(width, height, factor);
    byte[] imageRow = new byte[imageWidth * 3];
    byte[] screenRow = new byte[width * 3];
    int visible = Math.max(0, Math.min(imageWidth, width - left));
    Arrays.fill(screenRow, (byte) 0xff);
    for (int y = 0; y < height; y++) {
      int row = y - top;
      if (row >= 0 && row < imageHeight) {
        rows.read(row, imageRow);
        System.arraycopy(imageRow, 0, screenRow, Math.min(left, width) * 3, visible * 3);
      } else if (row == imageHeight) {
        Arrays.fill(screenRow, (byte) 0xff);
      }
      screen.accept(screenRow, 0, 0);
    }
    return screen.image();
  }
}
