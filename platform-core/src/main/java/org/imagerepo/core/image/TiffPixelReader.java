package org.imagerepo.core.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;

/**
 * Reads TIFF files strip by strip, reducing them on the way. Those that are one single strip, or a
 * few of many pixels, are read by another.
 */
final class TiffPixelReader implements PixelReader {
  /** Several strips are read at once as long as they are no more than so many pixels. */
  private static final int PIXELS = 1 << 20;

  private final PixelBudget budget;
  private final GeneralPixelReader whole;
  private final Consumer<DecodeWay> listener;

  TiffPixelReader(PixelBudget budget, GeneralPixelReader whole, Consumer<DecodeWay> listener) {
    this.budget = budget;
    this.whole = whole;
    this.listener = listener;
  }

  @Override
  public StoredPixels read(FileImageInput in, ImageInfo info, int edge) throws IOException {
    ImageReader reader = ImageReaders.jdk(ImageFormat.TIFF);
    try {
      in.seek(0);
      reader.setInput(in, false, false);
      if (reader.getWidth(0) != info.width() || reader.getHeight(0) != info.height()) {
        throw new BadImageException("The TIFF file is damaged: it claims two different sizes");
      }
      int strip = Math.max(1, reader.getTileHeight(0));
      long stripPixels = (long) strip * Math.max(info.width(), reader.getTileWidth(0));
      boolean isFast = stripPixels <= 4L * PIXELS && strip < info.height();
      listener.accept(isFast ? DecodeWay.FAST : DecodeWay.FORMAT);
      if (isFast) {
        int rows = (int) Math.max(1, PIXELS / stripPixels) * strip;
        return read(reader, info, rows, RowReducer.factor(info.longerEdge(), edge));
      }
    } finally {
      reader.dispose();
    }
    return whole.read(in, info, edge);
  }

  private StoredPixels read(ImageReader reader, ImageInfo info, int rows, int factor)
      throws IOException {
    long reduced =
        (long) RowReducer.reduced(info.width(), factor) * RowReducer.reduced(info.height(), factor);
    // The reader has the strip packed, unpacked, and as pixels.
    long strip = (long) rows * info.width() * GeneralPixelReader.bytesPerPixel(reader);
    long cost = 2 * reduced + strip;
    if (cost > budget.pixels()) {
      throw budget.tooLarge(info.width(), info.height());
    }
    return budget.within(cost, () -> reduce(reader, info, rows, factor));
  }

  private static StoredPixels reduce(ImageReader reader, ImageInfo info, int rows, int factor)
      throws IOException {
    DamageListener damage = DamageListener.on(reader);
    RowReducer reducer = new RowReducer(info.width(), info.height(), factor);
    byte[] bgr = new byte[info.width() * 3];
    Optional<ColourProfile> profile = Optional.empty();
    for (int y = 0; y < info.height(); y += rows) {
      int count = Math.min(rows, info.height() - y);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceRegion(new Rectangle(0, y, info.width(), count));
      BufferedImage strip = reader.read(0, param);
      damage.check();
      profile = ColourProfile.of(strip.getColorModel());
      OpaqueRows strips = OpaqueRows.of(strip);
      for (int row = 0; row < count; row++) {
        strips.read(row, bgr);
        reducer.accept(bgr, 0, 0);
      }
    }
    return new StoredPixels(reducer.image(), profile);
  }
}
