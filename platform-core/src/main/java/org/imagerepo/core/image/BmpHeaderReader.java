package org.imagerepo.core.image;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/** Reads the header of a BMP file: Windows' and OS/2's. */
final class BmpHeaderReader implements HeaderReader {
  private static final int CORE = 12;
  private static final Set<Integer> SIZES = Set.of(CORE, 16, 40, 52, 56, 64, 108, 124);
  private static final int UNCOMPRESSED = 0;
  private static final int BIT_FIELDS = 3;
  private static final int JPEG = 4;
  private static final int PNG = 5;

  static boolean isHeaderSize(int size) {
    return SIZES.contains(size);
  }

  @Override
  public Header read(ImageInputStream in, PixelAllowance allowance) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(10);
    long pixelsAt = in.readUnsignedInt();
    int headerSize = in.readInt();
    long width;
    long height;
    int bits;
    int compression = UNCOMPRESSED;
    if (headerSize == CORE) {
      width = in.readUnsignedShort();
      height = in.readUnsignedShort();
      in.skipBytes(2);
      bits = in.readUnsignedShort();
    } else {
      width = in.readInt();
      // A negative height says that the first row is the top one.
      height = Math.abs((long) in.readInt());
      in.skipBytes(2);
      bits = in.readUnsignedShort();
      compression = headerSize > 16 ? in.readInt() : UNCOMPRESSED;
    }
    allowance.take(ImageFormat.BMP, width, height);
    if (compression == JPEG || compression == PNG) {
      throw RefusedImageException.unsupported(
          "This BMP file wraps another kind of image, which can't be read here.");
    }
    if (compression == UNCOMPRESSED || compression == BIT_FIELDS) {
      long rowBytes = (width * bits + 31) / 32 * 4;
      if (in.length() < pixelsAt + rowBytes * height) {
        throw RefusedImageException.truncated("BMP");
      }
    }
    return new Header((int) width, (int) height, 1, 1);
  }
}
