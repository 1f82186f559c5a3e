package org.imagerepo.core.image.vp8l;

import java.io.IOException;

/**
 * The five codes that some of the pixels are coded in (RFC 9649, 3.7.1).
 *
 * @param green also lengths of repetitions, and numbers in the cache
 * @param distance how far back a repetition begins
 */
record CodeGroup(
    PrefixCode green, PrefixCode red, PrefixCode blue, PrefixCode alpha, PrefixCode distance) {
  static final int LITERALS = 256;
  static final int LENGTHS = 24;
  private static final int DISTANCES = 40;
  private static final int OVERHEAD = 40;

  static CodeGroup read(Bits bits, int cacheBits) throws IOException {
    int cached = cacheBits > 0 ? 1 << cacheBits : 0;
    return new CodeGroup(
        PrefixCode.from(bits, LITERALS + LENGTHS + cached),
        PrefixCode.from(bits, LITERALS),
        PrefixCode.from(bits, LITERALS),
        PrefixCode.from(bits, LITERALS),
        PrefixCode.from(bits, DISTANCES));
  }

  /** How many bytes it takes, about. */
  int bytes() {
    return OVERHEAD + green.bytes() + red.bytes() + blue.bytes() + alpha.bytes() + distance.bytes();
  }

  /** A pixel that is there literally, but for its green. */
  int literal(int ownGreen, Bits bits) throws IOException {
    int ownRed = red.read(bits);
    int ownBlue = blue.read(bits);
    return alpha.read(bits) << 24 | ownRed << 16 | ownGreen << 8 | ownBlue;
  }
}
