package org.imagerepo.core.image;

import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.core.image.WebpParts.Size;

/** Reads the header of a WebP file and counts its frames. */
final class WebpHeaderReader implements HeaderReader {
  private static final int RIFF_HEADER = 12;
  static final int VP8 = WebpParts.fourCc("VP8 ");
  static final int VP8L = WebpParts.fourCc("VP8L");
  static final int ALPHA = WebpParts.fourCc("ALPH");
  private static final int VP8X = WebpParts.fourCc("VP8X");
  static final int FRAME = WebpParts.fourCc("ANMF");
  private static final int EXIF = WebpParts.fourCc("EXIF");
  private static final int ANIMATED = 0x02;

  @Override
  public Header read(ImageInputStream in, PixelAllowance allowance) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(4);
    long end = in.readUnsignedInt() + 8;
    if (end > in.length()) {
      throw RefusedImageException.truncated("WebP");
    }
    in.seek(RIFF_HEADER);
    int type = in.readInt();
    long length = in.readUnsignedInt();
    if (type == VP8 || type == VP8L) {
      return simple(size(in, type), allowance);
    } else if (type == VP8X && length >= 10) {
      return extended(in, RIFF_HEADER + 8 + length + (length & 1), end, allowance);
    }
    throw RefusedImageException.unreadable("WebP", "it doesn't say how large it is");
  }

  private static Header simple(Size size, PixelAllowance allowance) throws IOException {
    allowance.take(ImageFormat.WEBP, size.width(), size.height());
    return new Header(size.width(), size.height(), ExifOrientation.UPRIGHT, 1);
  }

  /** What a picture, at whose beginning the stream is, says itself. */
  static Size size(ImageInputStream in, int type) throws IOException {
    return type == VP8 ? lossy(in) : lossless(in);
  }

  private static Size lossy(ImageInputStream in) throws IOException {
    in.skipBytes(3);
    if (in.readUnsignedByte() != 0x9d || in.readUnsignedShort() != 0x2a01) {
      throw RefusedImageException.unreadable("WebP", "its picture begins wrongly");
    }
    return new Size(in.readUnsignedShort() & 0x3fff, in.readUnsignedShort() & 0x3fff);
  }

  private static Size lossless(ImageInputStream in) throws IOException {
    if (in.readUnsignedByte() != 0x2f) {
      throw RefusedImageException.unreadable("WebP", "its picture begins wrongly");
    }
    int bits = in.readInt();
    return new Size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
  }

  private static Header extended(
      ImageInputStream in, long firstChunk, long end, PixelAllowance allowance) throws IOException {
    boolean isAnimated = (in.readUnsignedByte() & ANIMATED) != 0;
    in.skipBytes(3);
    WebpParts parts = new WebpParts(in);
    Size canvas = new Size(parts.read24() + 1, parts.read24() + 1);
    allowance.take(ImageFormat.WEBP, canvas.width(), canvas.height());
    parts.requirePicture(firstChunk, end, canvas);
    int[] frames = {0};
    int[] orientation = {ExifOrientation.UPRIGHT};
    parts.each(
        firstChunk,
        end,
        (type, at, length) -> {
          if (type == FRAME) {
            parts.requireFrame(at, length, canvas);
            if (isAnimated && ++frames[0] > 1) {
              allowance.take(ImageFormat.WEBP, canvas.width(), canvas.height());
            }
          } else if (type == EXIF) {
            orientation[0] = exif(in);
          }
        });
    return new Header(canvas.width(), canvas.height(), orientation[0], Math.max(1, frames[0]));
  }

  /** Some writers put JPEG's "Exif" before the data, which here has no business. */
  private static int exif(ImageInputStream in) throws IOException {
    long at = in.getStreamPosition();
    boolean hasPrefix = in.readInt() == WebpParts.fourCc("Exif");
    return ExifOrientation.read(in, hasPrefix ? at + 6 : at);
  }
}
