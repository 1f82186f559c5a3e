package org.imagerepo.core.image.vp8;

/** From coefficients to differences of samples (RFC 6386, 14.3 and 14.4). */
final class InverseTransform {
  private InverseTransform() {}

  /** From the coefficients of means to the first coefficients of 16 small blocks. */
  static void means(int[] in, int[] blocks) {
    int[] rows = new int[16];
    for (int i = 0; i < 4; i++) {
      int outer = in[i] + in[12 + i];
      int inner = in[4 + i] + in[8 + i];
      int innerDifference = in[4 + i] - in[8 + i];
      int outerDifference = in[i] - in[12 + i];
      rows[i] = outer + inner;
      rows[8 + i] = outer - inner;
      rows[4 + i] = outerDifference + innerDifference;
      rows[12 + i] = outerDifference - innerDifference;
    }
    for (int i = 0; i < 4; i++) {
      int first = rows[4 * i] + 3;
      int outer = first + rows[4 * i + 3];
      int inner = rows[4 * i + 1] + rows[4 * i + 2];
      int innerDifference = rows[4 * i + 1] - rows[4 * i + 2];
      int outerDifference = first - rows[4 * i + 3];
      blocks[64 * i] = outer + inner >> 3;
      blocks[64 * i + 16] = outerDifference + innerDifference >> 3;
      blocks[64 * i + 32] = outer - inner >> 3;
      blocks[64 * i + 48] = outerDifference - innerDifference >> 3;
    }
  }

  /**
   * Adds a small block's differences to what was expected.
   *
   * @param from where its coefficients begin
   */
  static void add(int[] in, int from, byte[] samples, int at, int stride) {
    int[] columns = new int[16];
    for (int i = 0; i < 4; i++) {
      int even = in[from + i] + in[from + 8 + i];
      int odd = in[from + i] - in[from + 8 + i];
      int c = small(in[from + 4 + i]) - large(in[from + 12 + i]);
      int d = large(in[from + 4 + i]) + small(in[from + 12 + i]);
      columns[i] = even + d;
      columns[4 + i] = odd + c;
      columns[8 + i] = odd - c;
      columns[12 + i] = even - d;
    }
    for (int y = 0, to = at; y < 4; y++, to += stride) {
      int first = columns[4 * y] + 4;
      int even = first + columns[4 * y + 2];
      int odd = first - columns[4 * y + 2];
      int c = small(columns[4 * y + 1]) - large(columns[4 * y + 3]);
      int d = large(columns[4 * y + 1]) + small(columns[4 * y + 3]);
      add(samples, to, even + d >> 3);
      add(samples, to + 1, odd + c >> 3);
      add(samples, to + 2, odd - c >> 3);
      add(samples, to + 3, even - d >> 3);
    }
  }

  /** Times the square root of 2, and the cosine of an eighth of pi. */
  private static int large(int value) {
    return value + (value * 20091 >> 16);
  }

  /** Times the square root of 2, and the sine of an eighth of pi. */
  private static int small(int value) {
    return value * 35468 >> 16;
  }

  private static void add(byte[] samples, int at, int difference) {
    samples[at] = clamp((samples[at] & 0xff) + difference);
  }

  static byte clamp(int value) {
    return (byte) Math.max(0, Math.min(255, value));
  }
}
