package org.imagerepo.core.image.vp8;

import java.io.IOException;
import java.util.Arrays;

/**
 * The coefficients of a block of 16 x 16 pixels (RFC 6386, 13): 16 small blocks of brightness, 4 of
 * each colour. One for all blocks: it keeps of those before which had any.
 */
final class Coefficients {
  private static final int LUMA_WITHOUT_MEAN = 0;
  private static final int MEANS = 1;
  private static final int CHROMA = 2;
  private static final int LUMA = 3;

  private static final int BLOCKS = 24;

  /** Above and on the left of a block: four of brightness, two of each colour, one of means. */
  private static final int CONTEXTS = 9;

  private static final int MEANS_CONTEXT = 8;

  private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

  /** Of each coefficient, and of what follows the last one. */
  private static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0};

  /** Of the bits of larger numbers. */
  private static final int[][] LARGER = {
    {173, 148, 140},
    {176, 155, 140, 135},
    {180, 157, 141, 134, 130},
    {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
  };

  private final int[] probabilities;
  private final int[] above;
  private final int[] left = new int[CONTEXTS];

  /** Dequantized, 16 for each small block, row by row. */
  final int[] values = new int[BLOCKS * 16];

  private final int[] means = new int[16];

  /** Whether any isn't zero. */
  boolean isAny;

  Coefficients(CoefficientProbabilities probabilities, int across) {
    this.probabilities = probabilities.all();
    this.above = new int[CONTEXTS * across];
  }

  void beginRow() {
    Arrays.fill(left, 0);
  }

  /** A block that has none. */
  void skip(int x, boolean isFine) {
    Arrays.fill(values, 0);
    isAny = false;
    int from = CONTEXTS * x;
    int count = isFine ? MEANS_CONTEXT : CONTEXTS;
    Arrays.fill(above, from, from + count, 0);
    Arrays.fill(left, 0, count, 0);
  }

  /** Reads those of the next block of a row. */
  void read(BoolInput in, int x, boolean isFine, Steps steps) throws IOException {
    Arrays.fill(values, 0);
    int from = CONTEXTS * x;
    int first = 0;
    if (!isFine) {
      first = 1;
      Arrays.fill(means, 0);
      int before = above[from + MEANS_CONTEXT] + left[MEANS_CONTEXT];
      int end = read(in, MEANS, before, 0, steps.firstMeans(), steps.means(), means, 0);
      above[from + MEANS_CONTEXT] = left[MEANS_CONTEXT] = end > 0 ? 1 : 0;
      InverseTransform.means(means, values);
    }
    int kind = isFine ? LUMA : LUMA_WITHOUT_MEAN;
    read(in, kind, new Square(from, 0, 4, 0), first, steps.firstLuma(), steps.luma());
    int one = steps.firstChroma();
    read(in, CHROMA, new Square(from + 4, 4, 2, 16), 0, one, steps.chroma());
    read(in, CHROMA, new Square(from + 6, 6, 2, 20), 0, one, steps.chroma());
    isAny = false;
    for (int value : values) {
      isAny |= value != 0;
    }
    in.requireNotPast();
  }

  /**
   * Small blocks of the same kind.
   *
   * @param above where their contexts begin
   * @param left likewise
   * @param edge how many there are across
   * @param block which is the first one
   */
  private record Square(int above, int left, int edge, int block) {}

  private void read(BoolInput in, int kind, Square square, int first, int firstStep, int step)
      throws IOException {
    for (int i = 0; i < square.edge * square.edge; i++) {
      int column = square.above + i % square.edge;
      int row = square.left + i / square.edge;
      int before = above[column] + left[row];
      int to = (square.block + i) * 16;
      int end = read(in, kind, before, first, firstStep, step, values, to);
      above[column] = left[row] = end > first ? 1 : 0;
    }
  }

  /** Reads a small block, and returns how many coefficients there are up to its last one. */
  private int read(
      BoolInput in, int kind, int before, int first, int firstStep, int step, int[] to, int at)
      throws IOException {
    int ofKind = CoefficientProbabilities.ofKind(kind);
    int p = ofKind + at(first, before);
    int n = first;
    while (n < 16 && in.bit(probabilities[p]) == 1) {
      while (in.bit(probabilities[p + 1]) == 0) {
        p = ofKind + at(++n, 0);
        if (n == 16) {
          return n;
        }
      }
      int size = in.bit(probabilities[p + 2]) == 0 ? 1 : larger(in, p);
      to[at + ZIGZAG[n]] = (in.flag() ? -size : size) * (n == 0 ? firstStep : step);
      p = ofKind + at(++n, size == 1 ? 1 : 2);
    }
    return n;
  }

  private static int at(int index, int before) {
    return CoefficientProbabilities.ofBand(BANDS[index])
        + before * CoefficientProbabilities.DECISIONS;
  }

  private int larger(BoolInput in, int p) throws IOException {
    if (in.bit(probabilities[p + 3]) == 0) {
      return in.bit(probabilities[p + 4]) == 0 ? 2 : 3 + in.bit(probabilities[p + 5]);
    } else if (in.bit(probabilities[p + 6]) == 0) {
      return in.bit(probabilities[p + 7]) == 0
          ? 5 + in.bit(159)
          : 7 + 2 * in.bit(165) + in.bit(145);
    }
    int high = in.bit(probabilities[p + 8]);
    int category = 2 * high + in.bit(probabilities[p + 9 + high]);
    int value = 0;
    for (int probability : LARGER[category]) {
      value = 2 * value + in.bit(probability);
    }
    return value + 3 + (8 << category);
  }
}
