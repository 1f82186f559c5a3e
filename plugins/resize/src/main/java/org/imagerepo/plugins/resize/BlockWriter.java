package org.imagerepo.plugins.resize;

/** Writes the blocks of one component (T.81 F.1.2). For one thread at a time. */
final class BlockWriter {
  private static final int ZERO_RUN = 0xf0;
  private static final int END_OF_BLOCK = 0;

  private final int[] dcCodes;
  private final int[] dcLengths;
  private final int[] acCodes;
  private final int[] acLengths;
  private int prediction;

  BlockWriter(HuffmanCodes dc, HuffmanCodes ac) {
    this.dcCodes = dc.codes();
    this.dcLengths = dc.lengths();
    this.acCodes = ac.codes();
    this.acLengths = ac.lengths();
  }

  /**
   * Writes a block; there must be room for 512 bytes.
   *
   * @param block its number among those that were transformed
   */
  void write(ForwardDct dct, int block, BitOutput out) {
    int mean = dct.coefficient(block, 0);
    put(mean - prediction, 0, dcCodes, dcLengths, out);
    prediction = mean;
    int last = 0;
    for (long left = dct.nonZero(block) & ~1L; left != 0; left &= left - 1) {
      int k = Long.numberOfTrailingZeros(left);
      int run = k - last - 1;
      while (run > 15) {
        out.put(acCodes[ZERO_RUN], acLengths[ZERO_RUN]);
        run -= 16;
      }
      put(dct.coefficient(block, k), run, acCodes, acLengths, out);
      last = k;
    }
    if (last < 63) {
      out.put(acCodes[END_OF_BLOCK], acLengths[END_OF_BLOCK]);
    }
  }

  /** A code, and behind it the value's bits (T.81 F.1.2.1). */
  private static void put(int value, int run, int[] codes, int[] lengths, BitOutput out) {
    int sign = value >> 31;
    int size = 32 - Integer.numberOfLeadingZeros((value ^ sign) - sign);
    int symbol = run << 4 | size;
    out.put(codes[symbol] << size | (value + sign) & (1 << size) - 1, lengths[symbol] + size);
  }
}
