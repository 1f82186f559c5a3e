package org.imagerepo.core.image.jpeg;

/**
 * Reads coefficients of a progressive frame that were zero before (T.81 G.1.2.2).
 *
 * <p>Those that the scale leaves out matter only as far as they are zero, so that most of them are
 * read several at once.
 */
final class NewCoefficients {
  /** The run of a code that says that 16 coefficients are zero. */
  static final int LONGEST_RUN = 15;

  /** Behind every coefficient. */
  private static final int END = 64;

  private final BitInput in;
  private final int last;
  private final int shift;

  /** A bit for each coefficient of the block under way that turned out not to be zero. */
  long nonZero;

  /** How many blocks, the one under way included, have nothing more that is new. */
  int endsOfBand;

  NewCoefficients(BitInput in, int last, int shift) {
    this.in = in;
    this.last = last;
    this.shift = shift;
  }

  /** Those behind this one, to the end of the band. */
  void read(Component component, int block, int behind) throws DamagedJpegException {
    int k = readWanted(component, block, behind);
    while (k < last) {
      k = readSeveral(component.acTable.runs(), k);
      if (k < last) {
        k = readOne(component.acTable, k);
      }
    }
  }

  /** Up to the last coefficient whose value is wanted; says which was the last. */
  private int readWanted(Component component, int block, int behind) throws DamagedJpegException {
    HuffmanTable table = component.acTable;
    int[] entries = table.entries();
    int[] order = component.order;
    short[] values = component.coefficients.values;
    byte[] bytes = in.bytes;
    int base = component.coefficients.position(block);
    int end = Math.min(last, component.lastWanted);
    long wanted = component.wanted;
    long isNonZero = 0;
    long bits = in.bits;
    int count = in.count;
    int at = in.at;
    int k = behind;
    while (k < end) {
      bits |= (long) BitInput.LONG.get(bytes, at) >>> count;
      at += (63 - count) >> 3;
      count |= 56;
      int entry = entries[(int) (bits >>> (Long.SIZE - HuffmanTable.AHEAD))];
      int length = entry & HuffmanTable.LENGTH;
      int value = entry >> 16;
      if ((entry & HuffmanTable.VALUE_FOLLOWS) != 0) {
        if (length == 0) {
          entry = table.longEntry((int) (bits >>> 48));
          length = entry & HuffmanTable.LENGTH;
        }
        bits <<= length;
        count -= length;
        length = entry >>> 16;
        value = length == 0 ? 0 : HuffmanTable.extended((int) (bits >>> (64 - length)), length);
      }
      bits <<= length;
      count -= length;
      int run = run(entry);
      if (value != 0) {
        k += run + 1;
        requireWithin(k);
        isNonZero |= 1L << k;
        if ((wanted >>> k & 1) != 0) {
          values[base + order[k]] = (short) (value << shift);
        }
      } else if (run == LONGEST_RUN) {
        k += run + 1;
      } else {
        endsOfBand = (1 << run) + (int) (bits >>> 1 >>> (63 - run));
        bits <<= run;
        count -= run;
        k = END;
      }
    }
    in.bits = BitInput.counting(bits, count);
    in.count = count;
    in.at = at;
    nonZero |= isNonZero;
    return k;
  }

  /** Whose values don't matter, as many as come in whole entries; says which was the last. */
  private int readSeveral(int[] runs, int behind) {
    byte[] bytes = in.bytes;
    long isNonZero = nonZero;
    long bits = in.bits;
    int count = in.count;
    int at = in.at;
    int k = behind;
    while (k < last) {
      bits |= (long) BitInput.LONG.get(bytes, at) >>> count;
      at += (63 - count) >> 3;
      count |= 56;
      int entry = runs[(int) (bits >>> (Long.SIZE - HuffmanTable.SKIP_AHEAD))];
      int next = k + (entry >> 5 & HuffmanTable.LENGTH);
      if (entry == 0 || next > last) {
        break;
      }
      isNonZero |= (long) (entry >>> HuffmanTable.RUNS) << k << 1;
      bits <<= entry & HuffmanTable.LENGTH;
      count -= entry & HuffmanTable.LENGTH;
      k = next;
      if ((entry & HuffmanTable.ENDS) != 0) {
        endsOfBand = 1;
        k = END;
      }
    }
    in.bits = BitInput.counting(bits, count);
    in.count = count;
    in.at = at;
    nonZero = isNonZero;
    return k;
  }

  /** Where several at once can't be had; says which was the last. */
  private int readOne(HuffmanTable table, int behind) throws DamagedJpegException {
    in.refill();
    int found = table.symbol((int) (in.bits >>> 48));
    if (found == 0) {
      throw new DamagedJpegException("a code that doesn't exist");
    }
    in.drop(found & 0xff);
    int size = found >> 8 & 15;
    int run = found >> 12;
    if (size == 0 && run < LONGEST_RUN) {
      endsOfBand = (1 << run) + in.number(run);
      return END;
    }
    in.drop(size);
    int k = behind + run + 1;
    if (size > 0) {
      requireWithin(k);
      nonZero |= 1L << k;
    }
    return k;
  }

  /** How many zeros come before what an entry tells. */
  static int run(int entry) {
    int reach = entry >> 8 & 0xff;
    return reach == HuffmanTable.END_OF_BLOCK ? 0 : reach - 1;
  }

  void requireWithin(int k) throws DamagedJpegException {
    if (k > last) {
      throw new DamagedJpegException("a block of too many coefficients");
    }
  }
}
