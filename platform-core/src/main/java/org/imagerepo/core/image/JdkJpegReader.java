package org.imagerepo.core.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;

/**
 * Reads the kinds of JPEG files that {@link org.imagerepo.core.image.jpeg} leaves to others: with
 * the JDK's own decoder, reducing row by row. What that can't do (print colours, odd files) goes to
 * a second, tolerant reader.
 *
 * <p>Colours are converted afterwards, on the reduced pixels: averaging and converting exchange
 * well enough, and there are fewer of them.
 */
final class JdkJpegReader {
  private final PixelBudget budget;
  private final GeneralPixelReader tolerant;

  JdkJpegReader(PixelBudget budget, GeneralPixelReader tolerant) {
    this.budget = budget;
    this.tolerant = tolerant;
  }

  StoredPixels read(
      ImageInputStream in,
      ImageInfo info,
      JpegStructure structure,
      Optional<ColourProfile> profile,
      int edge)
      throws IOException {
    if (structure.components() == 4) {
      return tolerant.read(in, info, edge, coefficients(structure));
    }
    int factor = RowReducer.factor(info.longerEdge(), edge);
    boolean isCopied = profile.isPresent() || info.orientation() != ExifOrientation.UPRIGHT;
    try {
      BufferedImage image =
          budget.within(cost(structure, factor, isCopied), () -> read(in, structure, factor));
      return new StoredPixels(image, profile);
    } catch (IIOException | IllegalStateException | IllegalArgumentException e) {
      return tolerant.read(in, info, edge, coefficients(structure));
    }
  }

  private long cost(JpegStructure structure, int factor, boolean isCopied)
      throws BadImageException {
    long reduced =
        (long) RowReducer.reduced(structure.width(), factor)
            * RowReducer.reduced(structure.height(), factor)
            * (isCopied ? 2 : 1);
    if (reduced > budget.pixels()) {
      throw budget.tooLarge(structure.width(), structure.height());
    }
    return reduced + coefficients(structure);
  }

  /**
   * What the decoder itself holds of an image of several scans, outside the heap, as pixels of
   * three bytes: two bytes for each sample.
   */
  static long coefficients(JpegStructure structure) {
    long samples = (long) structure.width() * structure.height() * structure.components();
    return structure.isMultiScan() ? 2 * samples / 3 : 0;
  }

  private static BufferedImage read(ImageInputStream in, JpegStructure structure, int factor)
      throws IOException {
    int bands = structure.components();
    RowReducer reducer = new RowReducer(structure.width(), structure.height(), factor);
    ReducingRaster raster =
        new ReducingRaster(structure.width(), structure.height(), bands, reducer);
    ImageReader reader = ImageReaders.jdk(ImageFormat.JPEG);
    try {
      DamageListener damage = DamageListener.on(reader);
      in.seek(0);
      reader.setInput(in, true, true);
      if (reader.getWidth(0) != structure.width() || reader.getHeight(0) != structure.height()) {
        throw new BadImageException("The JPEG file is damaged: it claims two different sizes");
      }
      ImageReadParam param = reader.getDefaultReadParam();
      param.setDestination(new BufferedImage(model(bands), raster, false, null));
      // Naming bands makes the reader leave colours alone, whatever profile it sees.
      param.setSourceBands(bands == 1 ? new int[] {0} : new int[] {0, 1, 2});
      reader.read(0, param);
      damage.check();
      return reducer.image();
    } finally {
      reader.dispose();
    }
  }

  private static ColorModel model(int bands) {
    int space = bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    return new ComponentColorModel(
        ColorSpace.getInstance(space), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
  }
}
