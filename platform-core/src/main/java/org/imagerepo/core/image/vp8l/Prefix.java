package org.imagerepo.core.image.vp8l;

import java.io.IOException;
import javax.imageio.IIOException;

/** Small numbers of a lossless WebP picture (RFC 9649, 3.6.2). */
final class Prefix {
  private static final int LARGEST_CACHE_BITS = 11;

  private Prefix() {}

  /** A length or a distance, 1 to 1,048,576: the symbol says how many bits follow (3.6.2.2). */
  static int number(int symbol, Bits bits) throws IOException {
    if (symbol < 4) {
      return symbol + 1;
    }
    int extra = symbol - 2 >> 1;
    return (2 + (symbol & 1) << extra) + bits.read(extra) + 1;
  }

  /** How many bits number a colour in the cache (3.6.2.3); 0 if there is none. */
  static int cacheBits(Bits bits) throws IOException {
    if (bits.read(1) == 0) {
      return 0;
    }
    int cacheBits = bits.read(4);
    if (cacheBits < 1 || cacheBits > LARGEST_CACHE_BITS) {
      throw new IIOException("its cache of colours has an impossible size");
    }
    return cacheBits;
  }
}
