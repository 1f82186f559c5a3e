package org.imagerepo.core.image;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * A destination that looks as large as a JPEG image to the JDK's reader but holds nothing: each row
 * the reader sets goes straight to a {@link RowReducer}. So of a photo of 24 megapixels that is
 * wanted small, the 72 megabytes of pixels never come into being.
 *
 * <p>It leans on the reader setting whole rows in order, which the JDK's does. Anything else throws
 * an {@link IllegalStateException}, and the caller then reads in the ordinary way.
 */
final class ReducingRaster extends WritableRaster {
  private final RowReducer reducer;
  private final byte[] greyRow;

  /**
   * @param bands 1 for grey, 3 for colour
   */
  ReducingRaster(int width, int height, int bands, RowReducer reducer) {
    super(model(width, height, bands), new DataBufferByte(1), new Point());
    this.reducer = reducer;
    this.greyRow = bands == 1 ? new byte[width * 3] : null;
  }

  private static PixelInterleavedSampleModel model(int width, int height, int bands) {
    int[] offsets = bands == 1 ? new int[] {0} : new int[] {2, 1, 0};
    return new PixelInterleavedSampleModel(
        DataBuffer.TYPE_BYTE, width, height, bands, width * bands, offsets);
  }

  @Override
  public void setRect(int x, int y, Raster rows) {
    if (y == 0 && reducer.rows() == getHeight()) {
      // Of an image of several scans the reader gives all rows after each, better every time.
      reducer.restart();
    }
    boolean isNextRow = y == reducer.rows() && rows.getHeight() == 1;
    if (x != 0 || !isNextRow || rows.getWidth() != getWidth() || rows.getNumBands() != numBands) {
      throw new IllegalStateException("rows come in an unexpected order");
    }
    byte[] row = ((DataBufferByte) rows.getDataBuffer()).getData();
    if (greyRow == null) {
      // The reader's own row is in the order red, green, blue.
      reducer.accept(row, 0, 2);
      return;
    }
    for (int i = 0, to = 0; i < getWidth(); i++, to += 3) {
      greyRow[to] = row[i];
      greyRow[to + 1] = row[i];
      greyRow[to + 2] = row[i];
    }
    reducer.accept(greyRow, 0, 0);
  }
}
