package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;

/**
 * Reads any format in the ordinary way: the whole image as the reader makes it, then row by row to
 * what we want.
 *
 * <p>An image too large for the budget is read with gaps between its pixels, but still at least
 * twice as large as wanted, so that averaging has something to work on.
 */
final class GeneralPixelReader implements PixelReader {
  /** Makes a reader that has no input yet. */
  @FunctionalInterface
  interface ReaderSource {
    ImageReader make() throws IOException;
  }

  private final ImageFormat format;
  private final ReaderSource readers;
  private final PixelBudget budget;

  GeneralPixelReader(ImageFormat format, ReaderSource readers, PixelBudget budget) {
    this.format = format;
    this.readers = readers;
    this.budget = budget;
  }

  @Override
  public StoredPixels read(FileImageInput in, ImageInfo info, int edge) throws IOException {
    return read(in, info, edge, 0);
  }

  /**
   * @param outside what the reader needs besides its pixels, whatever the gaps, as pixels of three
   *     bytes
   */
  StoredPixels read(ImageInputStream in, ImageInfo info, int edge, long outside)
      throws IOException {
    Frame frame = frame(in, info);
    Optional<ColourProfile> profile = profile(in);
    ImageReader reader = readers.make();
    try {
      DamageListener damage = DamageListener.on(reader);
      in.seek(0);
      // Only the TIFF reader takes colours from metadata; others would just unpack bombs there.
      reader.setInput(in, false, format != ImageFormat.TIFF);
      requireSize(reader, info);
      int bytes = bytesPerPixel(reader);
      int gap = gap(info, bytes, edge);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(gap, gap, 0, 0);
      return budget.within(
          cost(info, bytes, gap) + outside,
          () -> {
            BufferedImage image = reader.read(0, param);
            damage.check();
            return new StoredPixels(
                frame
                    .reducedBy(gap)
                    .compose(OpaqueRows.of(image), image.getWidth(), image.getHeight(), edge),
                profile.isPresent() ? profile : ColourProfile.of(image.getColorModel()));
          });
    } finally {
      reader.dispose();
    }
  }

  private Frame frame(ImageInputStream in, ImageInfo info) throws IOException {
    if (format != ImageFormat.GIF) {
      return new Frame(info.width(), info.height(), 0, 0);
    }
    GifStructure gif = GifStructure.read(in, 1, (width, height) -> {});
    return new Frame(info.width(), info.height(), gif.left(), gif.top());
  }

  private Optional<ColourProfile> profile(ImageInputStream in) throws IOException {
    return format == ImageFormat.PNG
        ? PngStructure.read(in).profile(in).flatMap(bytes -> ColourProfile.of(bytes, 3))
        : Optional.empty();
  }

  /** What a reader finds must be what was counted when the file was let in. */
  private void requireSize(ImageReader reader, ImageInfo info) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    boolean isSame = width == info.width() && height == info.height();
    boolean isWithin = (long) width * height <= (long) info.width() * info.height();
    if (format == ImageFormat.GIF ? !isWithin : !isSame) {
      throw new BadImageException(
          "The " + format.title() + " file is damaged: it claims two different sizes");
    }
  }

  /** As the reader keeps them. */
  static int bytesPerPixel(ImageReader reader) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(0);
    if (type == null) {
      Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
      type = types.hasNext() ? types.next() : null;
    }
    if (type == null) {
      return 8;
    }
    SampleModel model = type.getSampleModel();
    int bits = 0;
    for (int size : model.getSampleSize()) {
      bits += size;
    }
    return Math.max(1, (bits + 7) / 8);
  }

  private int gap(ImageInfo info, int bytes, int edge) throws BadImageException {
    int gap = 1;
    while (cost(info, bytes, gap) > budget.pixels()) {
      gap++;
      if (info.longerEdge() / gap < 2L * edge) {
        throw budget.tooLarge(info.width(), info.height());
      }
    }
    return gap;
  }

  /** The reader's pixels, what it needs to make them, and ours, as pixels of three bytes. */
  private long cost(ImageInfo info, int bytes, int gap) {
    long pixels = (long) (info.width() / gap + 1) * (info.height() / gap + 1);
    return pixels * (bytes * (readsByRows() ? 1L : 2L) + 3) / 3;
  }

  private boolean readsByRows() {
    return switch (format) {
      case PNG, GIF, BMP -> true;
      // A strip may be the whole image; planes of colours; inks before they are mixed.
      case TIFF, JPEG, WEBP -> false;
    };
  }
}
