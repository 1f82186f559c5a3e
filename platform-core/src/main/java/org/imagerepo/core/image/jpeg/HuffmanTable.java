package org.imagerepo.core.image.jpeg;

import java.util.Arrays;

/**
 * A Huffman table, made for looking up codes (T.81 annex C, F.2.2.3).
 *
 * <p>Most codes are found together with the bits of the value that follow them, by one look at the
 * next {@value #AHEAD} bits. An entry holds, from its lowest bit: in 5 bits how many bits it uses;
 * a bit that says that the value's bits are not among them; from bit 8 in 8 bits how far it goes on
 * among the coefficients; in the upper 16 bits the value, or how many bits that has.
 */
final class HuffmanTable {
  /** How many bits are looked at at once. */
  static final int AHEAD = 10;

  /** Set in entries whose value is still to be read. */
  static final int VALUE_FOLLOWS = 0x20;

  /** Masks how many bits an entry uses. */
  static final int LENGTH = 0x1f;

  /**
   * How far the end of a block goes: beyond everything a run can reach; and its lowest 7 bits tell
   * that no block is ended that has its last coefficient already.
   */
  static final int END_OF_BLOCK = 129;

  /** How many bits are looked at at once to skip coefficients. */
  static final int SKIP_AHEAD = 13;

  /** Set in {@link #runs} where the last code ends its block. */
  static final int ENDS = 1 << 10;

  /** Where in {@link #runs} the bits begin that tell of coefficients. */
  static final int RUNS = 11;

  /** The symbol of 16 zeros. */
  private static final int LONGEST_RUN = 0xf0;

  private static final int LONGEST = 16;

  /** As many coefficients as have a bit in an entry of {@link #runs}. */
  private static final int FARTHEST = Integer.SIZE - 1 - RUNS;

  private final byte[] symbols;
  private final int[] firstCode = new int[LONGEST + 2];
  private final int[] firstIndex = new int[LONGEST + 2];
  private final int[] lengthCounts;
  private final int[] entries = new int[1 << AHEAD];
  private int[] longEntries;
  private char[] skips;
  private int[] runs;

  /**
   * @param counts how many codes there are of each length; index 0 is not used
   * @param symbols of all codes in order
   */
  HuffmanTable(int[] counts, byte[] symbols) throws DamagedJpegException {
    this.lengthCounts = counts.clone();
    this.symbols = symbols.clone();
    int code = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      firstCode[length] = code;
      firstIndex[length] = index;
      code += counts[length];
      index += counts[length];
      if (code > 1 << length) {
        throw new DamagedJpegException("a code table that makes no sense");
      }
      code <<= 1;
    }
    fillEntries();
  }

  private void fillEntries() {
    Arrays.fill(entries, VALUE_FOLLOWS);
    for (int length = 1; length <= AHEAD; length++) {
      for (int i = 0; i < lengthCounts[length]; i++) {
        int symbol = symbols[firstIndex[length] + i] & 0xff;
        int first = (firstCode[length] + i) << (AHEAD - length);
        for (int rest = 0; rest < 1 << (AHEAD - length); rest++) {
          entries[first + rest] = entry(symbol, length, rest);
        }
      }
    }
  }

  private static int entry(int symbol, int length, int rest) {
    int size = symbol & 15;
    int left = AHEAD - length;
    if (size > left) {
      return size << 16 | reach(symbol) << 8 | VALUE_FOLLOWS | length;
    }
    int value = size == 0 ? 0 : extended(rest >> (left - size), size);
    return value << 16 | reach(symbol) << 8 | (length + size);
  }

  /** How many coefficients a symbol of the AC tables stands for. */
  static int reach(int symbol) {
    return symbol == 0 ? END_OF_BLOCK : (symbol >> 4) + 1;
  }

  /** T.81 figure F.12. */
  static int extended(int bits, int size) {
    return bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits;
  }

  /** One for each value of the next {@value #AHEAD} bits; not to be changed. */
  int[] entries() {
    return entries;
  }

  /**
   * The entry of a code that is longer than {@value #AHEAD} bits.
   *
   * @param next the next 16 bits
   * @return an entry of a value that follows
   */
  int longEntry(int next) throws DamagedJpegException {
    if (longEntries == null) {
      fillLongEntries();
    }
    int entry = longEntries[next - (1 << LONGEST) + longEntries.length];
    if (entry == 0) {
      throw new DamagedJpegException("a code that doesn't exist");
    }
    return entry;
  }

  /** Longer codes are higher, so one array without those of the shorter ones will do. */
  private void fillLongEntries() {
    int length = AHEAD + 1;
    int index = firstIndex[length];
    int first = firstCode[length] << (LONGEST - length);
    longEntries = new int[(1 << LONGEST) - first];
    for (int at = 0; length <= LONGEST; length++) {
      for (int i = 0; i < lengthCounts[length]; i++, index++) {
        int symbol = symbols[index] & 0xff;
        int entry = (symbol & 15) << 16 | reach(symbol) << 8 | VALUE_FOLLOWS | length;
        int end = at + (1 << (LONGEST - length));
        Arrays.fill(longEntries, at, end, entry);
        at = end;
      }
    }
  }

  /**
   * The symbol of the next code, shifted by 8, and its length in bits.
   *
   * @param next the next 16 bits
   * @return 0 if there is no such code
   */
  int symbol(int next) {
    for (int length = 1; length <= LONGEST; length++) {
      int offset = (next >> (LONGEST - length)) - firstCode[length];
      if (offset >= 0 && offset < lengthCounts[length]) {
        return (symbols[firstIndex[length] + offset] & 0xff) << 8 | length;
      }
    }
    return 0;
  }

  /**
   * For skipping coefficients whose values aren't wanted: what the next {@value #SKIP_AHEAD} bits
   * hold, as many codes as are whole. In 5 bits how many bits are used, above them how far that
   * goes; 0 if not even one is whole. Not to be changed.
   */
  char[] skips() {
    if (skips == null) {
      skips = new char[1 << SKIP_AHEAD];
      for (int next = 0; next < skips.length; next++) {
        skips[next] = skip(next);
      }
    }
    return skips;
  }

  private char skip(int next) {
    int used = 0;
    int reach = 0;
    while (reach < 63) {
      int found = symbol(next << (LONGEST - SKIP_AHEAD + used) & 0xffff);
      int length = (found & 0xff) + (found >> 8 & 15);
      int further = reach + reach(found >> 8);
      boolean isWhole = found != 0 && used + length <= SKIP_AHEAD;
      if (!isWhole || (further > 63 && further < END_OF_BLOCK)) {
        break;
      }
      used += length;
      reach = further;
    }
    return (char) (reach << 5 | used);
  }

  /**
   * The same for progressive frames, where it matters which coefficients aren't zero. In 5 bits how
   * many bits are used, in 5 how far that goes, {@link #ENDS}, and from {@link #RUNS} on a bit for
   * each coefficient on the way that isn't zero. An end goes one further: a block that has its last
   * coefficient isn't ended. The end of several blocks is not in it. Not to be changed.
   */
  int[] runs() {
    if (runs == null) {
      runs = new int[1 << SKIP_AHEAD];
      for (int next = 0; next < runs.length; next++) {
        runs[next] = runs(next);
      }
    }
    return runs;
  }

  private int runs(int next) {
    int used = 0;
    int reach = 0;
    int nonZero = 0;
    while (true) {
      int found = symbol(next << (LONGEST - SKIP_AHEAD + used) & 0xffff);
      int symbol = found >> 8;
      int length = (found & 0xff) + (symbol & 15);
      int further = reach + (symbol >> 4) + 1;
      boolean isWhole = found != 0 && used + length <= SKIP_AHEAD;
      if (isWhole && symbol == 0) {
        return nonZero << RUNS | ENDS | further << 5 | (used + length);
      }
      boolean isEndOfSeveral = (symbol & 15) == 0 && symbol < LONGEST_RUN;
      if (!isWhole || isEndOfSeveral || further > FARTHEST) {
        return nonZero << RUNS | reach << 5 | used;
      }
      used += length;
      reach = further;
      if ((symbol & 15) != 0) {
        nonZero |= 1 << (reach - 1);
      }
    }
  }
}
