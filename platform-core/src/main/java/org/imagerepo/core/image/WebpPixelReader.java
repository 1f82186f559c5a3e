package org.imagerepo.core.image;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.WebpParts.Size;

/** Reads WebP in the ordinary way, once it knows how much memory that takes. */
final class WebpPixelReader implements PixelReader {
  private static final int RIFF_HEADER = 12;
  private static final int LOSSLESS_HEADER = 5;
  private static final int BYTES_PER_PIXEL = 3;

  /** Of a part's way to be compressed, in its first byte. */
  private static final int COMPRESSION = 0x03;

  private final PixelBudget budget;
  private final GeneralPixelReader general;
  private final Consumer<DecodeWay> told;

  WebpPixelReader(PixelBudget budget, Consumer<DecodeWay> told) {
    this.budget = budget;
    this.general = new GeneralPixelReader(ImageFormat.WEBP, ImageReaders::webp, budget);
    this.told = told;
  }

  @Override
  public StoredPixels read(FileImageInput in, ImageInfo info, int edge) throws IOException {
    told.accept(DecodeWay.FORMAT);
    long bytes = tables(in, info);
    if (bytes > budget.pixels() * BYTES_PER_PIXEL) {
      throw new BadImageException(
          String.format(
              "The WebP file asks for tables of more than %d MB, for which there is no memory. More"
                  + " memory allows more, and so does to save it anew.",
              budget.pixels() * BYTES_PER_PIXEL >> 20));
    }
    return general.read(in, info, edge, (bytes + BYTES_PER_PIXEL - 1) / BYTES_PER_PIXEL);
  }

  private long tables(FileImageInput in, ImageInfo info) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    try {
      in.seek(4);
      long end = in.readUnsignedInt() + 8;
      return tables(in, RIFF_HEADER, end, new Size(info.width(), info.height()));
    } finally {
      in.setByteOrder(ByteOrder.BIG_ENDIAN);
    }
  }

  /** Of the picture, and of the one that says where it is transparent. */
  private long tables(ImageInputStream in, long from, long end, Size size) throws IOException {
    long limit = budget.pixels() * BYTES_PER_PIXEL;
    long[] bytes = {0};
    boolean[] hasFrame = {false};
    WebpParts parts = new WebpParts(in);
    parts.each(
        from,
        end,
        (type, at, length) -> {
          if (type == WebpHeaderReader.VP8L) {
            Size own = WebpHeaderReader.size(in, type);
            LosslessBits bits = new LosslessBits(in, length - LOSSLESS_HEADER);
            bytes[0] += LosslessTables.bytes(bits, own, limit);
          } else if (type == WebpHeaderReader.ALPHA && length > 0) {
            boolean isLossless = (in.readUnsignedByte() & COMPRESSION) == 1;
            LosslessBits bits = new LosslessBits(in, length - 1);
            bytes[0] += isLossless ? LosslessTables.bytes(bits, size, limit) : 0;
          } else if (type == WebpHeaderReader.FRAME && !hasFrame[0]) {
            // Of an animation the first one alone is decoded.
            hasFrame[0] = true;
            bytes[0] += tables(in, at + WebpParts.FRAME_HEADER, at + length, parts.frameSize(at));
          }
        });
    return bytes[0];
  }
}
