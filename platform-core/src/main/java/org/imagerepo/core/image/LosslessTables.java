package org.imagerepo.core.image;

import java.io.IOException;
import javax.imageio.IIOException;
import org.imagerepo.core.image.WebpParts.Size;

/**
 * Finds out how much memory the tables of a lossless WebP picture take, by reading what comes
 * before its pixels (RFC 9649, 3). A few hundred bytes can name 65,536 groups of five tables, for
 * which the library that decodes takes 700 MB at once.
 */
final class LosslessTables {
  private static final int COLOURS = 3;
  private static final int SUBTRACT_GREEN = 2;
  private static final int LITERALS = 256;
  private static final int LENGTHS = 24;
  private static final int DISTANCES = 40;
  private static final int LARGEST_CACHE_BITS = 11;

  private final LosslessBits bits;

  private LosslessTables(LosslessBits bits) {
    this.bits = bits;
  }

  /**
   * @param bits behind the size, if it has one
   * @param limit in bytes; it stops when it has found more
   * @return at most how many bytes the tables take, or something above the limit
   * @throws IOException if reading fails, or if the picture is damaged
   */
  static long bytes(LosslessBits bits, Size size, long limit) throws IOException {
    return new LosslessTables(bits).picture(size, limit);
  }

  private long picture(Size size, long limit) throws IOException {
    int width = transforms(size);
    int cacheBits = cacheBits();
    int groups = bits.read(1) == 1 ? 1 + reducedImage(width, size.height()) : 1;
    long bytes = 0;
    for (int i = 0; i < groups && bytes <= limit; i++) {
      for (PrefixCode code : group(cacheBits)) {
        bytes += code.bytes();
      }
    }
    return bytes;
  }

  /** Each may occur once: RFC 9649, 3.4. Gives the width that is left. */
  private int transforms(Size size) throws IOException {
    int width = size.width();
    int seen = 0;
    while (bits.read(1) == 1) {
      int type = bits.read(2);
      if ((seen & 1 << type) != 0) {
        throw new IIOException("it transforms its picture twice in the same way");
      }
      seen |= 1 << type;
      if (type == COLOURS) {
        int colours = bits.read(8) + 1;
        image(colours, 1);
        width = reduced(width, colours > 16 ? 0 : colours > 4 ? 1 : colours > 2 ? 2 : 3);
      } else if (type != SUBTRACT_GREEN) {
        reducedImage(width, size.height());
      }
    }
    return width;
  }

  private int reducedImage(int width, int height) throws IOException {
    int reduction = bits.read(3) + 2;
    return image(reduced(width, reduction), reduced(height, reduction));
  }

  private static int reduced(int size, int bits) {
    return (int) ((long) size + (1 << bits) - 1 >> bits);
  }

  /**
   * Reads a picture in the picture. Its pixels aren't made: what repeats others, or comes from the
   * cache, was there before.
   *
   * @return the largest number in red and green together
   */
  private int image(int width, int height) throws IOException {
    PrefixCode[] codes = group(cacheBits());
    int largest = 0;
    long left = (long) width * height;
    while (left > 0) {
      int green = codes[0].read(bits);
      if (green < LITERALS) {
        int red = codes[1].read(bits);
        codes[2].read(bits);
        codes[3].read(bits);
        largest = Math.max(largest, red << 8 | green);
        left--;
      } else if (green < LITERALS + LENGTHS) {
        left -= number(green - LITERALS);
        number(codes[4].read(bits));
      } else {
        left--;
      }
    }
    if (left < 0) {
      throw new IIOException("it repeats more pixels than there are");
    }
    return largest;
  }

  /** RFC 9649, 3.6.2.2: a length or a distance. */
  private int number(int prefix) throws IOException {
    if (prefix < 4) {
      return prefix + 1;
    }
    int extra = prefix - 2 >> 1;
    return (2 + (prefix & 1) << extra) + bits.read(extra) + 1;
  }

  private int cacheBits() throws IOException {
    int cacheBits = bits.read(1) == 1 ? bits.read(4) : 0;
    if (cacheBits > LARGEST_CACHE_BITS) {
      throw new IIOException("its cache of colours is too large");
    }
    return cacheBits;
  }

  private PrefixCode[] group(int cacheBits) throws IOException {
    int cached = cacheBits > 0 ? 1 << cacheBits : 0;
    return new PrefixCode[] {
      PrefixCode.from(bits, LITERALS + LENGTHS + cached),
      PrefixCode.from(bits, LITERALS),
      PrefixCode.from(bits, LITERALS),
      PrefixCode.from(bits, LITERALS),
      PrefixCode.from(bits, DISTANCES)
    };
  }
}
