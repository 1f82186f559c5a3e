package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;

/**
 * Reads PNG files row by row, reducing them on the way, so that of a photo that is wanted small no
 * more than that and two rows are ever in memory. Interlaced ones, whose rows don't come in order,
 * are read by another.
 */
final class PngPixelReader implements PixelReader {
  private final PixelBudget budget;
  private final GeneralPixelReader interlaced;
  private final Consumer<DecodeWay> listener;

  PngPixelReader(PixelBudget budget, GeneralPixelReader interlaced, Consumer<DecodeWay> listener) {
    this.budget = budget;
    this.interlaced = interlaced;
    this.listener = listener;
  }

  @Override
  public StoredPixels read(FileImageInput in, ImageInfo info, int edge) throws IOException {
    PngStructure structure = PngStructure.read(in);
    if (structure.width() != info.width() || structure.height() != info.height()) {
      throw new BadImageException("The photo's file is not the one that was let in");
    }
    PngColours colours = PngColours.read(in, structure);
    listener.accept(colours.isInterlaced() ? DecodeWay.INTERLACED : DecodeWay.FAST);
    if (colours.isInterlaced()) {
      return interlaced.read(in, info, edge);
    }
    Optional<ColourProfile> profile =
        structure.profile(in).flatMap(bytes -> ColourProfile.of(bytes, 3));
    boolean isCopied = profile.isPresent() || info.orientation() != ExifOrientation.UPRIGHT;
    int factor = RowReducer.factor(info.longerEdge(), edge);
    long cost = cost(info, colours, factor, isCopied);
    if (cost > budget.pixels()) {
      throw budget.tooLarge(info.width(), info.height());
    }
    return new StoredPixels(
        budget.within(cost, () -> read(in, structure, colours, factor)), profile);
  }

  /** What comes out, and the rows at hand. */
  private static long cost(ImageInfo info, PngColours colours, int factor, boolean isCopied) {
    long reduced =
        (long) RowReducer.reduced(info.width(), factor) * RowReducer.reduced(info.height(), factor);
    long rows = 2L * colours.rowBytes(info.width()) / 3 + 5L * info.width();
    return reduced * (isCopied ? 2 : 1) + rows;
  }

  private static BufferedImage read(
      ImageInputStream in, PngStructure structure, PngColours colours, int factor)
      throws IOException {
    int width = structure.width();
    RowReducer reducer = new RowReducer(width, structure.height(), factor);
    byte[] bgr = new byte[colours.arePlain() ? 0 : width * 3];
    try (PngRows rows =
        new PngRows(in, structure.dataAt(), colours.rowBytes(width), colours.pixelBytes())) {
      for (int y = 0; y < structure.height(); y++) {
        byte[] row = rows.next();
        if (colours.arePlain()) {
          reducer.accept(row, rows.begin(), 2);
        } else {
          colours.convert(row, rows.begin(), bgr);
          reducer.accept(bgr, 0, 0);
        }
      }
      rows.finish();
    }
    return reducer.image();
  }
}
