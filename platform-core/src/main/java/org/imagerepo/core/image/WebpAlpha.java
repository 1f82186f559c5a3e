package org.imagerepo.core.image;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.core.image.WebpParts.Size;
import org.imagerepo.core.image.WebpPicture.Part;
import org.imagerepo.core.image.vp8l.LosslessPicture;

/**
 * Where a lossy WebP picture is transparent, row by row (RFC 9649, 2.7.1.2): as bytes or in the
 * green of a lossless picture, and as differences from what lies beside or above. For one thread.
 */
final class WebpAlpha {
  private static final int HEADER = 1;
  private static final int LOSSLESS = 1;

  /** Differences from what is on the left, above, and from where both point. */
  private static final int LEFT = 1;

  private static final int ABOVE = 2;

  private static final int BOTH = 3;

  /** Gives a row as it is coded. */
  private interface Coded {
    void read(byte[] row) throws IOException;
  }

  private final Coded coded;
  private final int filter;
  private byte[] row;
  private byte[] above;
  private boolean isFirst = true;

  private WebpAlpha(Coded coded, int filter, int width) {
    this.coded = coded;
    this.filter = filter;
    this.row = new byte[width];
    this.above = new byte[width];
  }

  /** How many bytes it takes to read it, or something above the limit. */
  static long memory(ImageInputStream in, Part part, Size size, long limit) throws IOException {
    return compression(in, part) == LOSSLESS
        ? LosslessPicture.memory(
            in, part.at() + HEADER, part.length() - HEADER, size.width(), size.height(), limit)
        : 0;
  }

  /**
   * @param in may be read by others, too, in turns
   * @param size of the picture
   */
  static WebpAlpha open(ImageInputStream in, Part part, Size size) throws IOException {
    boolean isLossless = compression(in, part) == LOSSLESS;
    in.seek(part.at());
    int filter = in.read() >> 2 & 3;
    if (!isLossless) {
      return new WebpAlpha(bytes(in, part), filter, size.width());
    }
    LosslessPicture picture =
        LosslessPicture.open(
            in, part.at() + HEADER, part.length() - HEADER, size.width(), size.height());
    return new WebpAlpha(row -> takeGreen(picture.next(), row), filter, size.width());
  }

  private static Coded bytes(ImageInputStream in, Part part) {
    long[] next = {part.at() + HEADER};
    return row -> {
      if (next[0] + row.length > part.at() + part.length()) {
        throw new EOFException("its transparency ends too early");
      }
      in.seek(next[0]);
      in.readFully(row);
      next[0] += row.length;
    };
  }

  private static int compression(ImageInputStream in, Part part) throws IOException {
    in.seek(part.at());
    int compression = part.length() < HEADER ? LOSSLESS + 1 : in.read() & 3;
    if (compression > LOSSLESS) {
      throw new IIOException("its transparency is coded in an unknown way");
    }
    return compression;
  }

  private static void takeGreen(int[] argb, byte[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) (argb[i] >> 8);
    }
  }

  /**
   * Reads the next row; there must be one.
   *
   * @return a byte a pixel, 0 where it is transparent; valid until the next call
   */
  byte[] next() throws IOException {
    byte[] free = above;
    above = row;
    row = free;
    coded.read(row);
    if (filter != 0) {
      row[0] += isFirst ? 0 : above[0];
      for (int x = 1; x < row.length; x++) {
        row[x] += expected(isFirst ? LEFT : filter, x);
      }
    }
    isFirst = false;
    return row;
  }

  private byte expected(int rule, int x) {
    return switch (rule) {
      case LEFT -> row[x - 1];
      case ABOVE -> above[x];
      case BOTH -> (byte) gradient(row[x - 1] & 0xff, above[x] & 0xff, above[x - 1] & 0xff);
      default -> 0;
    };
  }

  private static int gradient(int left, int top, int topLeft) {
    return Math.max(0, Math.min(255, left + top - topLeft));
  }
}
