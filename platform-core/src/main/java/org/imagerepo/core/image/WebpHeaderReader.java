package org.imagerepo.core.image;

import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/** Reads the header of a WebP file and counts its frames. */
final class WebpHeaderReader implements HeaderReader {
  private static final int RIFF_HEADER = 12;
  private static final int VP8 = fourCc("VP8 ");
  private static final int VP8L = fourCc("VP8L");
  private static final int VP8X = fourCc("VP8X");
  private static final int FRAME = fourCc("ANMF");
  private static final int EXIF = fourCc("EXIF");
  private static final int ANIMATED = 0x02;
  private static final int MAX_CHUNKS = 100_000;

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
    if (type == VP8) {
      return simple(lossy(in), allowance);
    } else if (type == VP8L) {
      return simple(lossless(in), allowance);
    } else if (type == VP8X && length >= 10) {
      return extended(in, RIFF_HEADER + 8 + length + (length & 1), end, allowance);
    }
    throw RefusedImageException.unreadable("WebP", "it doesn't say how large it is");
  }

  private record Size(int width, int height) {}

  private static Header simple(Size size, PixelAllowance allowance) throws IOException {
    allowance.take(ImageFormat.WEBP, size.width, size.height);
    return new Header(size.width, size.height, ExifOrientation.UPRIGHT, 1);
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
    int width = read24(in) + 1;
    int height = read24(in) + 1;
    allowance.take(ImageFormat.WEBP, width, height);
    int frames = 0;
    int orientation = ExifOrientation.UPRIGHT;
    long at = firstChunk;
    for (int i = 0; i < MAX_CHUNKS && at + 8 <= end; i++) {
      in.seek(at);
      int type = in.readInt();
      long length = in.readUnsignedInt();
      if (type == FRAME && isAnimated && ++frames > 1) {
        allowance.take(ImageFormat.WEBP, width, height);
      } else if (type == EXIF) {
        orientation = exif(in);
      }
      at += 8 + length + (length & 1);
    }
    return new Header(width, height, orientation, Math.max(1, frames));
  }

  /** Some writers put JPEG's "Exif" before the data, which here has no business. */
  private static int exif(ImageInputStream in) throws IOException {
    long at = in.getStreamPosition();
    boolean hasPrefix = in.readInt() == fourCc("Exif");
    return ExifOrientation.read(in, hasPrefix ? at + 6 : at);
  }

  private static int read24(ImageInputStream in) throws IOException {
    return in.readUnsignedShort() | in.readUnsignedByte() << 16;
  }

  private static int fourCc(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }
}
