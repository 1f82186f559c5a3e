package org.imagerepo.core.image;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOException;

/** A code of a lossless WebP picture: which bits stand for which symbol (RFC 9649, 3.7.2). */
final class PrefixCode {
  private static final int LONGEST = 15;
  private static final int BYTE_SYMBOLS = 256;

  /** In which order the lengths of the code for lengths come. */
  private static final int[] ORDER = {
    17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };

  private static final int REPEAT = 16;
  private static final int SHORT_GAP = 17;

  /** What the library that decodes keeps of each code: 256 numbers, and what belongs to them. */
  private static final int TABLE_BYTES = 1200;

  /** And at most for each beginning of codes of more than 8 bits: another 128 numbers. */
  private static final int SECOND_TABLE_BYTES = 560;

  private static final int FIRST_TABLE_BITS = 8;

  /** How many symbols have a code of so many bits. */
  private final int[] counts = new int[LONGEST + 1];

  /** In the order of their codes. */
  private final int[] symbols;

  /**
   * @param lengths of the codes in bits, by symbol; 0 for those that don't occur
   * @throws IIOException if there is no such code
   */
  private PrefixCode(int[] lengths) throws IIOException {
    for (int length : lengths) {
      counts[length]++;
    }
    symbols = new int[lengths.length - counts[0]];
    counts[0] = 0;
    requireWhole();
    int[] next = new int[LONGEST + 1];
    for (int length = 1; length < LONGEST; length++) {
      next[length + 1] = next[length] + counts[length];
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] > 0) {
        symbols[next[lengths[symbol]]++] = symbol;
      }
    }
  }

  /** Each sequence of bits must have a meaning; only a lone symbol needs no bits. */
  private void requireWhole() throws IIOException {
    int open = 1;
    for (int length = 1; length <= LONGEST && open >= 0; length++) {
      open = 2 * open - counts[length];
    }
    if (symbols.length != 1 && open != 0) {
      throw new IIOException("one of its codes is none");
    }
  }

  /**
   * Reads a code.
   *
   * @param alphabet how many symbols there are
   * @throws IIOException if it isn't one
   */
  static PrefixCode from(LosslessBits bits, int alphabet) throws IOException {
    return new PrefixCode(bits.read(1) == 1 ? simple(bits) : lengths(bits, alphabet));
  }

  /** Of one symbol or two. */
  private static int[] simple(LosslessBits bits) throws IOException {
    int[] lengths = new int[BYTE_SYMBOLS];
    boolean isPair = bits.read(1) == 1;
    int first = bits.read(bits.read(1) == 1 ? 8 : 1);
    lengths[first] = 1;
    if (isPair) {
      int second = bits.read(8);
      if (second == first) {
        throw new IIOException("one of its codes has the same symbol twice");
      }
      lengths[second] = 1;
    }
    return lengths;
  }

  private static int[] lengths(LosslessBits bits, int alphabet) throws IOException {
    int[] ofLengths = new int[ORDER.length];
    int given = 4 + bits.read(4);
    for (int i = 0; i < given; i++) {
      ofLengths[ORDER[i]] = bits.read(3);
    }
    PrefixCode code = new PrefixCode(ofLengths);
    int left = bits.read(1) == 1 ? 2 + bits.read(2 + 2 * bits.read(3)) : alphabet;
    int[] lengths = new int[alphabet];
    int previous = 8;
    for (int i = 0; i < alphabet && left > 0; left--) {
      int length = code.read(bits);
      if (length < REPEAT) {
        lengths[i++] = length;
        previous = length == 0 ? previous : length;
      } else {
        int end = i + repeats(length, bits);
        if (end > alphabet) {
          throw new IIOException("one of its codes has too many symbols");
        }
        Arrays.fill(lengths, i, end, length == REPEAT ? previous : 0);
        i = end;
      }
    }
    return lengths;
  }

  private static int repeats(int symbol, LosslessBits bits) throws IOException {
    if (symbol == REPEAT) {
      return 3 + bits.read(2);
    }
    return symbol == SHORT_GAP ? 3 + bits.read(3) : 11 + bits.read(7);
  }

  /** The next symbol. */
  int read(LosslessBits bits) throws IOException {
    if (symbols.length == 1) {
      return symbols[0];
    }
    int code = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; ; length++) {
      code |= bits.read(1);
      if (code - first < counts[length]) {
        return symbols[index + code - first];
      }
      index += counts[length];
      first = first + counts[length] << 1;
      code <<= 1;
    }
  }

  /** At most how many bytes the library that decodes takes for it. */
  int bytes() {
    int large = 0;
    for (int length = FIRST_TABLE_BITS + 1; length <= LONGEST; length++) {
      large += counts[length];
    }
    return TABLE_BYTES + SECOND_TABLE_BYTES * Math.min(1 << FIRST_TABLE_BITS, large);
  }
}
