package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.WebpParts.Size;
import org.imagerepo.core.image.WebpPicture.Part;
import org.imagerepo.core.image.vp8.LossyPicture;
import org.imagerepo.core.image.vp8l.LosslessPicture;

/**
 * Reads WebP row by row with decoders of ours, reducing it on the way. How much memory it takes is
 * known before.
 */
final class WebpPixelReader implements PixelReader {
  private static final int BYTES_PER_PIXEL = 3;
  private static final int OPAQUE = 0xff;

  /** Rows of a picture and of a canvas as bytes, and sums of the latter. */
  private static final int ROWS = 6;

  /** Of a lossy picture two rows of blocks, of 16 samples each and half as many of colour. */
  private static final int LOSSY_ROWS = 20;

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
    told.accept(DecodeWay.FAST);
    Optional<ColourProfile> profile =
        picture.profileBytes(in).flatMap(bytes -> ColourProfile.of(bytes, BYTES_PER_PIXEL));
    Photo photo = new Photo(in, info, picture, edge);
    long cost = cost(photo, profile.isPresent());
    if (cost > budget.pixels()) {
      throw budget.tooLarge(info.width(), info.height());
    }
    return new StoredPixels(
        budget.within(cost, () -> picture.isLossless() ? lossless(photo) : lossy(photo)), profile);
  }

  /** What comes out, the rows at hand, and tables. */
  private long cost(Photo photo, boolean hasProfile) throws IOException {
    ImageInfo info = photo.info;
    int factor = RowReducer.factor(info.longerEdge(), photo.edge);
    long reduced =
        (long) RowReducer.reduced(info.width(), factor) * RowReducer.reduced(info.height(), factor);
    boolean isCopied = hasProfile || info.orientation() != ExifOrientation.UPRIGHT;
    int rows = photo.picture.isLossless() ? ROWS : ROWS + LOSSY_ROWS;
    return reduced * (isCopied ? 2 : 1) + (long) rows * info.width() + tables(photo);
  }

  /** Of a lossless picture, or of where a lossy one is transparent; as pixels. */
  private long tables(Photo photo) throws IOException {
    long limit = budget.pixels() * BYTES_PER_PIXEL;
    Size size = photo.size();
    long bytes = 0;
    if (photo.picture.isLossless()) {
      Part data = photo.picture.data();
      bytes =
          LosslessPicture.memory(
              photo.in, data.at(), data.length(), size.width(), size.height(), limit);
    } else if (photo.picture.alpha().isPresent()) {
      bytes = WebpAlpha.memory(photo.in, photo.picture.alpha().get(), size, limit);
    }
    if (bytes > limit) {
      throw new BadImageException(
          String.format(
              "The WebP file asks for tables of more than %d MB, for which there is no memory. More"
                  + " memory allows more, and so does to save it anew.",
              limit >> 20));
    }
    return (bytes + BYTES_PER_PIXEL - 1) / BYTES_PER_PIXEL;
  }

  private static BufferedImage lossless(Photo photo) throws IOException {
    Part data = photo.picture.data();
    Size size = photo.size();
    LosslessPicture rows =
        LosslessPicture.open(photo.in, data.at(), data.length(), size.width(), size.height());
    int opaque = photo.picture.hasAlpha() ? 0 : OPAQUE << 24;
    return photo.compose(
        (y, bgr) -> {
          int[] argb = rows.next();
          for (int x = 0; x < size.width(); x++) {
            put(argb[x] | opaque, bgr, x);
          }
        });
  }

  private static BufferedImage lossy(Photo photo) throws IOException {
    Part data = photo.picture.data();
    Size size = photo.size();
    LossyPicture rows =
        LossyPicture.open(photo.in, data.at(), data.length(), size.width(), size.height());
    Optional<Part> part = photo.picture.alpha();
    if (part.isEmpty()) {
      return photo.compose((y, bgr) -> rows.next(bgr));
    }
    WebpAlpha alpha = WebpAlpha.open(photo.in, part.get(), size);
    return photo.compose(
        (y, bgr) -> {
          rows.next(bgr);
          byte[] row = alpha.next();
          for (int x = 0, i = 0; x < row.length; x++, i += BYTES_PER_PIXEL) {
            int colour = (bgr[i + 2] & 0xff) << 16 | (bgr[i + 1] & 0xff) << 8 | bgr[i] & 0xff;
            put(row[x] << 24 | colour, bgr, x);
          }
        });
  }

  private static void put(int argb, byte[] bgr, int x) {
    int colour = argb >>> 24 == OPAQUE ? argb : OpaqueRows.onWhite(argb);
    bgr[x * BYTES_PER_PIXEL] = (byte) colour;
    bgr[x * BYTES_PER_PIXEL + 1] = (byte) (colour >> 8);
    bgr[x * BYTES_PER_PIXEL + 2] = (byte) (colour >> 16);
  }
}
