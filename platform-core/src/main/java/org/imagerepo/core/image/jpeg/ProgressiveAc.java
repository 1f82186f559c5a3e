package org.imagerepo.core.image.jpeg;

/**
 * Reads the AC coefficients of one scan of a progressive frame (T.81 G.1.2.2, G.1.2.3).
 *
 * <p>Coefficients that the scale leaves out matter only as far as they are zero, so that of most of
 * them several are read at once.
 */
final class ProgressiveAc {
  /** The run of a code that says that 16 coefficients are zero. */
  private static final int LONGEST_RUN = 15;

  /** Behind every coefficient. */
  private static final int END = 64;

  private final BitInput in;
  private final int first;
  private final int last;
  private final int shift;
  private final long band;

  /** How many blocks, the one under way included, have nothing more that is new. */
  private int endsOfBand;

  /** A bit for each coefficient that turned out not to be zero, of the block under way. */
  private long nonZero;

  /** One bit more of coefficients that weren't zero before, the last one's lowest. */
  private long corrections;

  /** Where coefficients were zero before. */
  private final Positions zeros = new Positions();

  ProgressiveAc(BitInput in, int first, int last, int shift) {
    this.in = in;
    this.first = first;
    this.last = last;
    this.shift = shift;
    this.band = from(first) & ~from(last + 1);
  }

  /** A bit for each coefficient from this one on. */
  private static long from(int k) {
    return k > 63 ? 0 : -1L << k;
  }

  void restart() {
    endsOfBand = 0;
  }

  /** Coefficients that no scan told anything of before. */
  void begin(Component component, int block) throws DamagedJpegException {
    if (endsOfBand == 0) {
      nonZero = 0;
      int k = beginWanted(component, block);
      readUnwanted(component.acTable, k);
      component.coefficients.isNonZero[block] |= nonZero;
    }
    if (endsOfBand > 0) {
      endsOfBand--;
    }
  }

  /** Up to the last coefficient whose value is wanted; says which was the last. */
  private int beginWanted(Component component, int block) throws DamagedJpegException {
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
    int k = first - 1;
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
    in.bits = counting(bits, count);
    in.count = count;
    in.at = at;
    nonZero = isNonZero;
    return k;
  }

  /** Coefficients behind this one whose values don't matter. */
  private void readUnwanted(HuffmanTable table, int behind) throws DamagedJpegException {
    int k = behind;
    while (k < last) {
      k = readSeveral(table.runs(), k);
      if (k < last) {
        k = readOne(table, k);
      }
    }
  }

  /** As many as come in whole entries; says which was the last. */
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
    in.bits = counting(bits, count);
    in.count = count;
    in.at = at;
    nonZero = isNonZero;
    return k;
  }

  /** The bits that count; those behind them are zeros. */
  private static long counting(long bits, int count) {
    return count == 0 ? 0 : bits & -1L << (Long.SIZE - count);
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

  private static int run(int entry) {
    int reach = entry >> 8 & 0xff;
    return reach == HuffmanTable.END_OF_BLOCK ? 0 : reach - 1;
  }

  private void requireWithin(int k) throws DamagedJpegException {
    if (k > last) {
      throw new DamagedJpegException("a block of too many coefficients");
    }
  }

  /** One bit more of coefficients that aren't zero, and those that become so now. */
  void refine(Component component, int block) throws DamagedJpegException {
    Coefficients coefficients = component.coefficients;
    long before = coefficients.isNonZero[block] & band;
    nonZero = 0;
    corrections = 0;
    int k = first;
    if (endsOfBand == 0) {
      k = refineWanted(component, block, before);
      coefficients.isNonZero[block] |= nonZero;
    }
    if (endsOfBand > 0) {
      readCorrections(Long.bitCount(before & from(k)));
      endsOfBand--;
    }
    if (before != 0) {
      correct(component, block, before);
    }
  }

  /**
   * Up to the last coefficient that is wanted or wasn't zero before, and all behind it; says where
   * the bits begin that a block still has after its last code.
   */
  private int refineWanted(Component component, int block, long before)
      throws DamagedJpegException {
    HuffmanTable table = component.acTable;
    int[] entries = table.entries();
    byte[] bytes = in.bytes;
    long isNew = 0;
    long isPositive = 0;
    long told = 0;
    long bits = in.bits;
    int count = in.count;
    int at = in.at;
    zeros.of(~before & band);
    byte[] list = zeros.list;
    int zero = 0;
    int end =
        Math.min(last, Math.max(component.lastWanted, 63 - Long.numberOfLeadingZeros(before)));
    int k = first;
    while (k <= end) {
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
      if (value == 0 && run < LONGEST_RUN) {
        endsOfBand = (1 << run) + (int) (bits >>> 1 >>> (63 - run));
        bits <<= run;
        count -= run;
        break;
      }
      zero += run;
      int target = list[zero++];
      int passed = target - k - run;
      if (target == Positions.NONE) {
        passed = Long.bitCount(before & from(k));
      }
      if (passed > count) {
        in.bits = bits;
        in.count = count;
        in.at = at;
        corrections = told;
        readCorrections(passed);
        told = corrections;
        bits = in.bits;
        count = in.count;
        at = in.at;
      } else {
        told = told << passed | bits >>> 1 >>> (63 - passed);
        bits <<= passed;
        count -= passed;
      }
      if (value != 0) {
        requireWithin(target);
        isNew |= 1L << target;
        isPositive |= (long) (~value >>> 31) << target;
      }
      k = target + 1;
    }
    in.bits = counting(bits, count);
    in.count = count;
    in.at = at;
    corrections = told;
    set(component, block, isNew, isPositive);
    nonZero = isNew;
    if (endsOfBand == 0) {
      readUnwanted(table, k - 1);
    }
    return k;
  }

  /** Coefficients that weren't told of before: their lowest bit so far is all that there is. */
  private void set(Component component, int block, long which, long isPositive) {
    short[] values = component.coefficients.values;
    int base = component.coefficients.position(block);
    for (long left = which & component.wanted; left != 0; left &= left - 1) {
      int k = Long.numberOfTrailingZeros(left);
      int sign = (int) (isPositive >>> k & 1) * 2 - 1;
      values[base + component.order[k]] = (short) (sign << shift);
    }
  }

  /** Reads one more bit of so many coefficients. */
  private void readCorrections(int count) {
    for (int left = count; left > 0; left -= 32) {
      int now = Math.min(left, 32);
      corrections = corrections << now | in.next(now) >>> (64 - now);
    }
  }

  /** Moves those coefficients away from zero whose bit is set. */
  private void correct(Component component, int block, long which) {
    short[] values = component.coefficients.values;
    int base = component.coefficients.position(block);
    long told = corrections << (64 - Long.bitCount(which));
    for (long left = which & component.wanted; left != 0; left &= left - 1) {
      int before = Long.bitCount(which & ((left & -left) - 1));
      int isSet = (int) (told << before >>> 63);
      int at = base + component.order[Long.numberOfTrailingZeros(left)];
      int sign = values[at] >> 31 | 1;
      values[at] += (short) (isSet * sign << shift);
    }
  }
}
