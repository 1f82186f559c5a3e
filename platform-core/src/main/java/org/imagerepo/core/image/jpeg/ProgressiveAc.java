package org.imagerepo.core.image.jpeg;

/** Reads the AC coefficients of one scan of a progressive frame (T.81 G.1.2.2, G.1.2.3). */
final class ProgressiveAc {
  /** The run of a code that says that 16 coefficients are zero. */
  private static final int LONGEST_RUN = 15;

  /** Half of a block's coefficients: no more bits than can be had at once. */
  private static final long LOWER = 0xffffffffL;

  private final BitInput in;
  private final int first;
  private final int last;
  private final int shift;
  private final long band;

  /** How many more blocks have nothing new. */
  private int endsOfBand;

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
    if (endsOfBand > 0) {
      endsOfBand--;
      return;
    }
    HuffmanTable table = component.acTable;
    int[] entries = table.entries();
    int[] order = component.order;
    Coefficients coefficients = component.coefficients;
    short[] values = coefficients.values;
    int base = coefficients.position(block);
    long wanted = component.wanted;
    long isNonZero = 0;
    long bits = in.bits;
    int count = in.count;
    int at = in.at;
    int k = first - 1;
    while (k < last) {
      if (count <= 32) {
        bits |= ((int) BitInput.INT.get(in.bytes, at) & 0xffffffffL) << (32 - count);
        at += 4;
        count += 32;
      }
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
        // After a code there are bits enough for this, too.
        endsOfBand = (1 << run) - 1 + (int) (bits >>> 1 >>> (63 - run));
        bits <<= run;
        count -= run;
        break;
      }
    }
    in.bits = bits;
    in.count = count;
    in.at = at;
    coefficients.isNonZero[block] |= isNonZero;
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
    long before = component.coefficients.isNonZero[block] & band;
    if (endsOfBand > 0) {
      correct(component, block, before);
      endsOfBand--;
      return;
    }
    HuffmanTable table = component.acTable;
    int[] entries = table.entries();
    long zeros = ~before & band;
    long bits = in.bits;
    int count = in.count;
    int at = in.at;
    int k = first;
    while (k <= last) {
      if (count <= 32) {
        bits |= ((int) BitInput.INT.get(in.bytes, at) & 0xffffffffL) << (32 - count);
        at += 4;
        count += 32;
      }
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
      int target = zeroBehind(zeros & from(k), run);
      long between = before & from(k) & ~from(target);
      int told = Long.bitCount(between);
      if (told > count) {
        in.bits = bits;
        in.count = count;
        in.at = at;
        correct(component, block, between);
        bits = in.bits;
        count = in.count;
        at = in.at;
      } else {
        correct(component, block, between, bits);
        bits <<= told;
        count -= told;
      }
      if (value != 0) {
        requireWithin(target);
        set(component, block, target, value < 0 ? -1 << shift : 1 << shift);
      }
      k = target + 1;
    }
    in.bits = bits;
    in.count = count;
    in.at = at;
    if (endsOfBand > 0) {
      correct(component, block, before & from(k));
      endsOfBand--;
    }
  }

  /** Where the next zero lies behind so many zeros; behind the band if there is none. */
  private int zeroBehind(long zeros, int run) {
    long left = zeros;
    for (int i = 0; i < run; i++) {
      left &= left - 1;
    }
    return left == 0 ? last + 1 : Long.numberOfTrailingZeros(left);
  }

  private static void set(Component component, int block, int k, int value) {
    Coefficients coefficients = component.coefficients;
    coefficients.isNonZero[block] |= 1L << k;
    if ((component.wanted >>> k & 1) != 0) {
      coefficients.values[coefficients.position(block) + component.order[k]] = (short) value;
    }
  }

  /** Reads a bit for each of these coefficients, and moves it away from zero if it is set. */
  private void correct(Component component, int block, long which) {
    long lower = which & LOWER;
    correct(component, block, lower, in.next(Long.bitCount(lower)));
    long upper = which & ~LOWER;
    correct(component, block, upper, in.next(Long.bitCount(upper)));
  }

  /**
   * @param told a bit for each of these coefficients, the first one highest
   */
  private void correct(Component component, int block, long which, long told) {
    Coefficients coefficients = component.coefficients;
    int base = coefficients.position(block);
    for (long left = which & component.wanted; left != 0; left &= left - 1) {
      int before = Long.bitCount(which & (Long.lowestOneBit(left) - 1));
      if (told << before < 0) {
        int at = base + component.order[Long.numberOfTrailingZeros(left)];
        short value = coefficients.values[at];
        coefficients.values[at] += (short) (value < 0 ? -1 << shift : 1 << shift);
      }
    }
  }
}
