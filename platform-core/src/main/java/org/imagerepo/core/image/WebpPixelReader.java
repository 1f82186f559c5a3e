package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageReader;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.WebpParts.Size;
import org.imagerepo.core.image.WebpPicture.Part;
import org.imagerepo.core.image.vp8l.LosslessPicture;

/**
 * Reads WebP: lossless pictures row by row with a decoder of ours, reducing them on the way; lossy
 * ones as a whole with a library. How much memory either takes is known before.
 */
final class WebpPixelReader implements PixelReader {
  private static final int BYTES_PER_PIXEL = 3;
  private static final int OPAQUE = 0xff;

  /** Rows of a picture and of a canvas as bytes, and sums of the latter. */
  private static final int ROWS = 6;

  /** The library's pixels, its planes and whatever else it has beside them, and ours. */
  private static final int LOSSY_COPIES = 3;

  private final PixelBudget budget;
  private final Consumer<DecodeWay> told;

  WebpPixelReader(PixelBudget budget, Consumer<DecodeWay> told) {
    this.budget = budget;
    this.told = told;
  }

  /** What is to be read, and how large it is wanted. */
  private record Photo(FileImageInput in, ImageInfo info, WebpPicture picture, int edge) {
    Size size() {
      return picture.size();
    }

    BufferedImage compose(OpaqueRows rows) throws IOException {
      return new Frame(info.width(), info.height(), picture.left(), picture.top())
          .compose(rows, size().width(), size().height(), edge);
    }
  }

  @Override
  public StoredPixels read(FileImageInput in, ImageInfo info, int edge) throws IOException {
    WebpPicture picture = WebpPicture.first(in);
    told.accept(picture.isLossless() ? DecodeWay.FAST : DecodeWay.FORMAT);
    Optional<ColourProfile> profile =
        picture.profileBytes(in).flatMap(bytes -> ColourProfile.of(bytes, BYTES_PER_PIXEL));
    Photo photo = new Photo(in, info, picture, edge);
    long cost = picture.isLossless() ? losslessCost(photo, profile.isPresent()) : lossyCost(photo);
    if (cost > budget.pixels()) {
      throw budget.tooLarge(info.width(), info.height());
    }
    return new StoredPixels(
        budget.within(cost, () -> picture.isLossless() ? lossless(photo) : lossy(photo)), profile);
  }

  /** Of the tables as pixels. */
  private long cost(long tables) throws BadImageException {
    if (tables > limit()) {
      throw new BadImageException(
          String.format(
              "The WebP file asks for tables of more than %d MB, for which there is no memory. More"
                  + " memory allows more, and so does to save it anew.",
              limit() >> 20));
    }
    return (tables + BYTES_PER_PIXEL - 1) / BYTES_PER_PIXEL;
  }

  private long limit() {
    return budget.pixels() * BYTES_PER_PIXEL;
  }

  private long losslessCost(Photo photo, boolean hasProfile) throws IOException {
    Part data = photo.picture.data();
    Size size = photo.size();
    photo.in.seek(data.at());
    long tables =
        LosslessPicture.memory(photo.in, data.length(), size.width(), size.height(), limit());
    ImageInfo info = photo.info;
    int factor = RowReducer.factor(info.longerEdge(), photo.edge);
    long reduced =
        (long) RowReducer.reduced(info.width(), factor) * RowReducer.reduced(info.height(), factor);
    boolean isCopied = hasProfile || info.orientation() != ExifOrientation.UPRIGHT;
    return cost(tables) + reduced * (isCopied ? 2 : 1) + (long) ROWS * info.width();
  }

  private static BufferedImage lossless(Photo photo) throws IOException {
    Part data = photo.picture.data();
    Size size = photo.size();
    photo.in.seek(data.at());
    LosslessPicture rows =
        LosslessPicture.open(photo.in, data.length(), size.width(), size.height());
    int opaque = photo.picture.hasAlpha() ? 0 : OPAQUE << 24;
    return photo.compose(
        (y, bgr) -> {
          int[] argb = rows.next();
          for (int x = 0; x < size.width(); x++) {
            put(argb[x] | opaque, bgr, x);
          }
        });
  }

  private long lossyCost(Photo photo) throws IOException {
    Optional<Part> alpha = photo.picture.alpha();
    long tables =
        alpha.isPresent() ? WebpAlpha.memory(photo.in, alpha.get(), photo.size(), limit()) : 0;
    long canvas = (long) photo.info.width() * photo.info.height();
    return cost(tables) + LOSSY_COPIES * canvas;
  }

  private static BufferedImage lossy(Photo photo) throws IOException {
    OpaqueRows rows = OpaqueRows.of(lossyPixels(photo));
    Optional<Part> part = photo.picture.alpha();
    if (part.isEmpty()) {
      return photo.compose(rows);
    }
    WebpAlpha alpha = WebpAlpha.open(photo.in, part.get(), photo.size());
    return photo.compose(
        (y, bgr) -> {
          rows.read(y, bgr);
          byte[] row = alpha.next();
          for (int x = 0, i = 0; x < row.length; x++, i += BYTES_PER_PIXEL) {
            int colour = (bgr[i + 2] & 0xff) << 16 | (bgr[i + 1] & 0xff) << 8 | bgr[i] & 0xff;
            put(row[x] << 24 | colour, bgr, x);
          }
        });
  }

  private static BufferedImage lossyPixels(Photo photo) throws IOException {
    ImageReader reader = ImageReaders.webp();
    try {
      DamageListener damage = DamageListener.on(reader);
      reader.setInput(new LossyWebpInput(photo.in, photo.picture.data()), false, true);
      BufferedImage image = reader.read(0);
      damage.check();
      return image;
    } finally {
      reader.dispose();
    }
  }

  private static void put(int argb, byte[] bgr, int x) {
    int colour = argb >>> 24 == OPAQUE ? argb : OpaqueRows.onWhite(argb);
    bgr[x * BYTES_PER_PIXEL] = (byte) colour;
    bgr[x * BYTES_PER_PIXEL + 1] = (byte) (colour >> 8);
    bgr[x * BYTES_PER_PIXEL + 2] = (byte) (colour >> 16);
  }
}
