package org.imagerepo.plugins.resize;

/**
 * Steps of quantization, made finer or coarser by quality as everybody does since the Independent
 * JPEG Group's programs. Colour has those of T.81 annex K.1.
 *
 * <p>Brightness has steps that differ less between low and high frequencies than annex K's, which
 * come from television sets seen from afar: texture survives, and files get no larger (see
 * docs/renditions.md for both figures).
 */
final class QuantizationTable {
  /** Natural index of each coefficient in zigzag order (T.81 figure A.6). */
  static final int[] NATURAL = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
  };

  /** How much of the differences between annex K's steps is left: a power of them. */
  private static final double EVENNESS = 0.7;

  /** Steps around this one become neither finer nor coarser on the average of files. */
  private static final double MIDDLE = 25;

  private static final int[] LUMA = {
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
  };

  private static final int[] CHROMA = {
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99
  };

  private final int[] steps = new int[64];

  static {
    // All but that of the mean, which shows most.
    for (int i = 1; i < LUMA.length; i++) {
      LUMA[i] = (int) Math.round(MIDDLE * Math.pow(LUMA[i] / MIDDLE, EVENNESS));
    }
  }

  private QuantizationTable(int[] typical, int quality) {
    int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    for (int i = 0; i < 64; i++) {
      steps[i] = Math.max(1, Math.min(255, (typical[NATURAL[i]] * percent + 50) / 100));
    }
  }

  /**
   * @param quality 1 to 100
   */
  static QuantizationTable luma(int quality) {
    return new QuantizationTable(LUMA, quality);
  }

  /**
   * @param quality 1 to 100
   */
  static QuantizationTable chroma(int quality) {
    return new QuantizationTable(CHROMA, quality);
  }

  /** In zigzag order, 1 to 255. */
  int[] steps() {
    return steps;
  }
}
