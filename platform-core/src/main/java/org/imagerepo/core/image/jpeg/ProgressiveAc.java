package org.imagerepo.core.image.jpeg;

/** Reads the AC coefficients of one scan of a progressive frame (T.81 G.1.2.2, G.1.2.3). */
final class ProgressiveAc {
  /** The run of a code that says that 16 coefficients are zero. */
  private static final int LONGEST_RUN = 15;

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
    Coefficients coefficients = component.coefficients;
    int base = coefficients.position(block);
    int wanted = component.scale * component.scale;
    long isNonZero = 0;
    int k = first - 1;
    while (k < last) {
      in.refill();
      int entry = entries[(int) (in.bits >>> (Long.SIZE - HuffmanTable.AHEAD))];
      int value = entry >> 16;
      if ((entry & HuffmanTable.VALUE_FOLLOWS) == 0) {
        in.drop(entry & HuffmanTable.LENGTH);
      } else {
        entry = in.drop(table, entry);
        value = in.value(entry);
      }
      int run = run(entry);
      if (value == 0 && run < LONGEST_RUN) {
        endsOfBand = (1 << run) - 1 + in.number(run);
        break;
      }
      k += run + 1;
      if (value != 0) {
        requireWithin(k);
        isNonZero |= 1L << k;
        int to = component.order[k];
        if (to < wanted) {
          coefficients.values[base + to] = (short) (value << shift);
        }
      }
    }
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
    HuffmanTable table = component.acTable;
    long before = component.coefficients.isNonZero[block];
    long now = before;
    int k = first;
    while (endsOfBand == 0 && k <= last) {
      in.refill();
      int entry = table.entries()[(int) (in.bits >>> (Long.SIZE - HuffmanTable.AHEAD))];
      int value = entry >> 16;
      if ((entry & HuffmanTable.VALUE_FOLLOWS) == 0) {
        in.drop(entry & HuffmanTable.LENGTH);
      } else {
        entry = in.drop(table, entry);
        value = in.value(entry);
      }
      int run = run(entry);
      if (value == 0 && run < LONGEST_RUN) {
        endsOfBand = (1 << run) + in.number(run);
        break;
      }
      int target = zeroBehind(~before & band & from(k), run);
      correct(component, block, before & band & from(k) & ~from(target));
      if (value != 0) {
        requireWithin(target);
        now |= 1L << target;
        set(component, block, target, value < 0 ? -1 << shift : 1 << shift);
      }
      k = target + 1;
    }
    if (endsOfBand > 0) {
      correct(component, block, before & band & from(k));
      endsOfBand--;
    }
    component.coefficients.isNonZero[block] = now;
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
    int to = component.order[k];
    if (to < component.scale * component.scale) {
      coefficients.values[coefficients.position(block) + to] = (short) value;
    }
  }

  /** Reads a bit for each of these coefficients, and moves it away from zero if it is set. */
  private void correct(Component component, int block, long which) {
    Coefficients coefficients = component.coefficients;
    int base = coefficients.position(block);
    int wanted = component.scale * component.scale;
    int left = Long.bitCount(which);
    long still = which;
    while (left > 0) {
      int count = Math.min(left, 32);
      long told = (in.number(count) & 0xffffffffL) << (Long.SIZE - count);
      for (int i = 0; i < count; i++, told <<= 1, still &= still - 1) {
        int to = component.order[Long.numberOfTrailingZeros(still)];
        if (told < 0 && to < wanted) {
          short value = coefficients.values[base + to];
          coefficients.values[base + to] += (short) (value < 0 ? -1 << shift : 1 << shift);
        }
      }
      left -= count;
    }
  }
}
