package org.imagerepo.core.image.vp8l;

import java.io.IOException;
import javax.imageio.IIOException;

/**
 * Finds out how much memory a lossless WebP picture takes, by reading what comes before its pixels
 * (RFC 9649, 3) without keeping it. A few hundred bytes can name 65,536 groups of five codes.
 */
final class Memory {
  private final Bits bits;
  private final long limit;
  private long bytes;

  private Memory(Bits bits, long limit) {
    this.bits = bits;
    this.limit = limit;
  }

  /**
   * @param bits behind the size, if it has one
   * @param width in pixels
   * @param height in pixels
   * @param limit in bytes; it stops when it has found more
   * @return at most how many bytes are kept while the picture is decoded, or something above the
   *     limit
   * @throws IOException if reading fails, or if the picture is damaged
   */
  static long bytes(Bits bits, int width, int height, long limit) throws IOException {
    Memory memory = new Memory(bits, limit);
    memory.picture(width, height);
    return memory.bytes;
  }

  private void picture(int width, int height) throws IOException {
    // The row at hand, and that before it of each transform that looks at it.
    bytes += 3L * Integer.BYTES * width;
    int codedWidth = transforms(width, height);
    int cacheBits = Prefix.cacheBits(bits);
    int groups = bits.read(1) == 1 ? 1 + reducedImage(codedWidth, height) : 1;
    bytes += (long) Integer.BYTES * (CodedPixels.window(codedWidth, height) + (1L << cacheBits));
    for (int i = 0; i < groups && bytes <= limit; i++) {
      bytes += CodeGroup.read(bits, cacheBits).bytes();
    }
  }

  /** Gives the width that is left. */
  private int transforms(int width, int height) throws IOException {
    int left = width;
    int seen = 0;
    while (bits.read(1) == 1) {
      int type = bits.read(2);
      seen = Transform.requireNew(type, seen);
      if (type == Transform.PALETTE) {
        int colours = bits.read(8) + 1;
        image(colours, 1);
        left = SubImage.reduced(left, PaletteTransform.packing(colours));
      } else if (type != Transform.GREEN) {
        reducedImage(left, height);
      }
    }
    return left;
  }

  private int reducedImage(int width, int height) throws IOException {
    int reduction = SubImage.reduction(bits);
    return image(SubImage.reduced(width, reduction), SubImage.reduced(height, reduction));
  }

  /**
   * Reads a picture in the picture. Its pixels aren't made: what repeats others, or comes from the
   * cache, was there before.
   *
   * @return the largest number in red and green together
   */
  private int image(int width, int height) throws IOException {
    CodeGroup codes = CodeGroup.read(bits, Prefix.cacheBits(bits));
    int largest = 0;
    long left = (long) width * height;
    bytes += left * Integer.BYTES;
    while (left > 0) {
      int green = codes.green().read(bits);
      if (green < CodeGroup.LITERALS) {
        int red = codes.red().read(bits);
        codes.blue().read(bits);
        codes.alpha().read(bits);
        largest = Math.max(largest, red << 8 | green);
        left--;
      } else if (green < CodeGroup.LITERALS + CodeGroup.LENGTHS) {
        left -= Prefix.number(green - CodeGroup.LITERALS, bits);
        Prefix.number(codes.distance().read(bits), bits);
      } else {
        left--;
      }
    }
    if (left < 0) {
      throw new IIOException("it repeats more pixels than there are");
    }
    return largest;
  }
}
