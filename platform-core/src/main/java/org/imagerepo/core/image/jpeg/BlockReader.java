package org.imagerepo.core.image.jpeg;

/** Reads the coefficients of one block (T.81 F.2.2). */
final class BlockReader {
  private static final int BITS = Long.SIZE;

  /** How often coefficients are skipped before more bits are taken. */
  private static final int LOOKS = 56 / HuffmanTable.SKIP_AHEAD;

  private BlockReader() {}

  /** The DC coefficient, which is told as the difference to the one before (F.2.2.1). */
  static int dc(BitInput in, Component component) throws DamagedJpegException {
    HuffmanTable table = component.dcTable;
    in.refill();
    int entry = table.entries()[(int) (in.bits >>> (BITS - HuffmanTable.AHEAD))];
    int difference;
    if ((entry & HuffmanTable.VALUE_FOLLOWS) == 0) {
      difference = entry >> 16;
      in.drop(entry & HuffmanTable.LENGTH);
    } else {
      difference = in.value(in.drop(table, entry));
    }
    component.prediction += difference;
    return component.prediction;
  }

  /**
   * The AC coefficients, multiplied by their steps (F.2.2.2, A.3.4).
   *
   * @param places takes those that are wanted, by place in a block; they are zero before
   * @param block its number among the blocks there
   */
  static void ac(BitInput in, Component component, int[][] places, int block)
      throws DamagedJpegException {
    HuffmanTable table = component.acTable;
    int[] entries = table.entries();
    int[] order = component.order;
    int[] steps = component.steps;
    byte[] bytes = in.bytes;
    int wanted = component.lastWanted;
    long bits = in.bits;
    int count = in.count;
    int at = in.at;
    int k = 0;
    while (k < wanted) {
      if (count <= 32) {
        bits |= ((int) BitInput.INT.get(bytes, at) & 0xffffffffL) << (32 - count);
        at += 4;
        count += 32;
      }
      int entry = entries[(int) (bits >>> (BITS - HuffmanTable.AHEAD))];
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
        value = length == 0 ? 0 : HuffmanTable.extended((int) (bits >>> (BITS - length)), length);
      }
      bits <<= length;
      count -= length;
      k += entry >> 8 & 0xff;
      places[order[k]][block] = value * steps[k];
    }
    in.bits = bits;
    in.count = count;
    in.at = at;
    if (k >= 63) {
      requireRightEnd(k);
      return;
    }
    while (k < 63) {
      k = skip(in, table, k);
      if (k < 63) {
        k = skipOne(in, table, k);
      }
    }
  }

  private static void requireRightEnd(int k) throws DamagedJpegException {
    if (k > 63 && k < HuffmanTable.END_OF_BLOCK) {
      throw new DamagedJpegException("a block of too many coefficients");
    }
  }

  /** Goes over coefficients, as many as come in whole entries; says how far. */
  private static int skip(BitInput in, HuffmanTable table, int k) {
    char[] skips = table.skips();
    byte[] bytes = in.bytes;
    long bits = in.bits;
    int count = in.count;
    int at = in.at;
    int reached = k;
    boolean isMore;
    do {
      // Bits enough for several looks; those that don't fill a byte aren't counted.
      bits |= (long) BitInput.LONG.get(bytes, at) >>> count;
      at += (63 - count) >> 3;
      count |= 56;
      int looks = LOOKS;
      do {
        int skip = skips[(int) (bits >>> (BITS - HuffmanTable.SKIP_AHEAD))];
        int next = reached + (skip >> 5);
        isMore = skip != 0 && (next & 127) <= 63;
        if (isMore) {
          bits <<= skip & HuffmanTable.LENGTH;
          count -= skip & HuffmanTable.LENGTH;
          reached = next;
        }
        looks--;
        isMore &= reached < 63;
      } while (isMore && looks > 0);
    } while (isMore);
    bits = count == 0 ? 0 : bits & -1L << (BITS - count);
    in.bits = bits;
    in.count = count;
    in.at = at;
    return reached;
  }

  /** Where several at once can't be had: a long code, or the last ones of a block. */
  private static int skipOne(BitInput in, HuffmanTable table, int k) throws DamagedJpegException {
    in.refill();
    int found = table.symbol((int) (in.bits >>> 48));
    if (found == 0) {
      throw new DamagedJpegException("a code that doesn't exist");
    }
    in.drop(found & 0xff);
    in.drop(found >> 8 & 15);
    int next = k + HuffmanTable.reach(found >> 8);
    requireRightEnd(next);
    return next;
  }
}
