package org.imagerepo.core.image.jpeg;

/** Reads the AC coefficients of one scan of a progressive frame (T.81 G.1.2.2, G.1.2.3). */
final class ProgressiveAc {
  private final BitInput in;
  private final int first;
  private final int shift;
  private final long band;

  /** One bit more of coefficients that weren't zero before, the last one's lowest. */
  private long corrections;

  /** Where coefficients were zero before. */
  private final Positions zeros = new Positions();

  private final NewCoefficients fresh;

  ProgressiveAc(BitInput in, int first, int last, int shift) {
    this.in = in;
    this.first = first;
    this.shift = shift;
    this.fresh = new NewCoefficients(in, last, shift);
    this.band = from(first) & ~from(last + 1);
  }

  /** A bit for each coefficient from this one on. */
  private static long from(int k) {
    return k > 63 ? 0 : -1L << k;
  }

  void restart() {
    fresh.endsOfBand = 0;
  }

  /** Coefficients that no scan told anything of before. */
  void begin(Component component, int block) throws DamagedJpegException {
    if (fresh.endsOfBand == 0) {
      fresh.nonZero = 0;
      fresh.read(component, block, first - 1);
      component.coefficients.isNonZero[block] |= fresh.nonZero;
    }
    if (fresh.endsOfBand > 0) {
      fresh.endsOfBand--;
    }
  }

  /** One bit more of coefficients that aren't zero, and those that become so now. */
  void refine(Component component, int block) throws DamagedJpegException {
    Coefficients coefficients = component.coefficients;
    long before = coefficients.isNonZero[block] & band;
    fresh.nonZero = 0;
    corrections = 0;
    int k = first;
    if (fresh.endsOfBand == 0) {
      k = refineToEnd(component, block, before);
      coefficients.isNonZero[block] |= fresh.nonZero;
    }
    if (fresh.endsOfBand > 0) {
      readCorrections(Long.bitCount(before & from(k)));
      fresh.endsOfBand--;
    }
    if (before != 0) {
      correct(component, block, before);
    }
  }

  /**
   * Coefficients that weren't zero before with those among them, and all behind them; says where
   * the bits begin that a block still has after its last code.
   */
  private int refineToEnd(Component component, int block, long before) throws DamagedJpegException {
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
    int end = 63 - Long.numberOfLeadingZeros(before);
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
      int run = NewCoefficients.run(entry);
      if (value == 0 && run < NewCoefficients.LONGEST_RUN) {
        fresh.endsOfBand = (1 << run) + (int) (bits >>> 1 >>> (63 - run));
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
        fresh.requireWithin(target);
        isNew |= 1L << target;
        isPositive |= (long) (~value >>> 31) << target;
      }
      k = target + 1;
    }
    in.bits = BitInput.counting(bits, count);
    in.count = count;
    in.at = at;
    corrections = told;
    set(component, block, isNew, isPositive);
    fresh.nonZero = isNew;
    if (fresh.endsOfBand == 0) {
      fresh.read(component, block, k - 1);
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
