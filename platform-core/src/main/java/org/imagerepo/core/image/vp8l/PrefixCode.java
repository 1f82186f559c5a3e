package org.imagerepo.core.image.vp8l;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOException;

/**
 * A code of a lossless WebP picture: which bits stand for which symbol (RFC 9649, 3.7.2). One look
 * at 8 bits finds most symbols; longer codes are rare, and are read bit by bit.
 */
final class PrefixCode {
  private static final int LONGEST = 15;

  /** In which order the lengths of the code for lengths come. */
  private static final int[] ORDER = {
    17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };

  private static final int REPEAT = 16;
  private static final int SHORT_GAP = 17;

  /** Codes of at most so many bits are looked up. */
  private static final int LOOKUP_BITS = 8;

  /** In the table: the code goes on behind the bits that were looked at. */
  private static final char LONGER = 0xffff;

  private static final int LENGTH_BITS = 4;

  /** What the Java machine keeps of one beside its symbols, in bytes: objects and their heads. */
  private static final int OVERHEAD = 200;

  /** How many symbols have a code of so many bits. */
  private final int[] counts = new int[LONGEST + 1];

  /** In the order of their codes. */
  private final char[] symbols;

  private final int lookupBits;

  /** By the next bits: a symbol, and in its lowest four bits how many bits its code has. */
  private final char[] lookup;

  /**
   * @param lengths of the codes in bits, by symbol; 0 for those that don't occur
   * @throws IIOException if there is no such code
   */
  private PrefixCode(int[] lengths) throws IIOException {
    for (int length : lengths) {
      counts[length]++;
    }
    symbols = new char[lengths.length - counts[0]];
    counts[0] = 0;
    requireWhole();
    int[] next = new int[LONGEST + 1];
    for (int length = 1; length < LONGEST; length++) {
      next[length + 1] = next[length] + counts[length];
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] > 0) {
        symbols[next[lengths[symbol]]++] = (char) symbol;
      }
    }
    lookupBits = symbols.length == 1 ? 0 : Math.min(LOOKUP_BITS, longest());
    lookup = new char[1 << lookupBits];
    fillLookup();
  }

  /**
   * @param symbols one, or two in their order
   */
  private PrefixCode(char... symbols) {
    this.symbols = symbols;
    counts[1] = symbols.length;
    lookupBits = symbols.length - 1;
    lookup = new char[1 << lookupBits];
    fillLookup();
  }

  private int longest() {
    int length = LONGEST;
    while (counts[length] == 0) {
      length--;
    }
    return length;
  }

  private void fillLookup() {
    if (symbols.length == 1) {
      lookup[0] = (char) (symbols[0] << LENGTH_BITS);
      return;
    }
    Arrays.fill(lookup, LONGER);
    int code = 0;
    int index = 0;
    for (int length = 1; length <= lookupBits; length++) {
      code <<= 1;
      for (int i = 0; i < counts[length]; i++, code++, index++) {
        // The highest bit of a code comes first, and what comes first is the lowest bit here.
        int first = Integer.reverse(code) >>> Integer.SIZE - length;
        for (int bits = first; bits < lookup.length; bits += 1 << length) {
          lookup[bits] = (char) (symbols[index] << LENGTH_BITS | length);
        }
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
  static PrefixCode from(Bits bits, int alphabet) throws IOException {
    return bits.read(1) == 1 ? simple(bits, alphabet) : new PrefixCode(lengths(bits, alphabet));
  }

  /** Of one symbol or two. */
  private static PrefixCode simple(Bits bits, int alphabet) throws IOException {
    boolean isPair = bits.read(1) == 1;
    int first = bits.read(bits.read(1) == 1 ? 8 : 1);
    int second = isPair ? bits.read(8) : first;
    if (isPair && second == first) {
      throw new IIOException("one of its codes has the same symbol twice");
    } else if (Math.max(first, second) >= alphabet) {
      throw new IIOException("one of its codes has a symbol that there isn't");
    }
    char lower = (char) Math.min(first, second);
    char higher = (char) Math.max(first, second);
    return isPair ? new PrefixCode(lower, higher) : new PrefixCode(lower);
  }

  private static int[] lengths(Bits bits, int alphabet) throws IOException {
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

  private static int repeats(int symbol, Bits bits) throws IOException {
    if (symbol == REPEAT) {
      return 3 + bits.read(2);
    }
    return symbol == SHORT_GAP ? 3 + bits.read(3) : 11 + bits.read(7);
  }

  /**
   * The next symbol.
   *
   * @throws java.io.EOFException if the picture ends before
   */
  int read(Bits bits) throws IOException {
    char found = lookup[bits.peek(lookupBits)];
    if (found == LONGER) {
      return readLonger(bits);
    }
    bits.skip(found & (1 << LENGTH_BITS) - 1);
    return found >> LENGTH_BITS;
  }

  private int readLonger(Bits bits) throws IOException {
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

  /** How many bytes it takes, about. */
  int bytes() {
    return OVERHEAD + Character.BYTES * (lookup.length + symbols.length);
  }
}
