package org.imagerepo.api.tag;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * What a photo looks like from afar, in {@value #BITS} bits. Of two photos of the same few bits
 * differ: those that are the same picture in another size, quality or brightness differ in some 10,
 * pictures that have nothing to do with each other in some 60.
 *
 * @param waves one bit for each of the 63 slowest waves across the picture's brightness, whether
 *     there is more of it than of the middle one. The highest bit is 0. Whoever looks for a photo
 *     among many looks by parts of these
 * @param slopes one bit for each of 64 places, whether it clearly gets brighter to the right there
 */
public record Likeness(long waves, long slopes) {
  /** How many bits there are; no two photos are further apart. */
  public static final int BITS = 127;

  private static final int HEX_DIGITS = 32;

  public Likeness {
    if (waves < 0) {
      throw new IllegalArgumentException("the highest bit of waves must be 0");
    }
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it didn't
   */
  public static Likeness parse(String text) {
    if (Objects.requireNonNull(text, "text").length() != HEX_DIGITS) {
      throw new IllegalArgumentException("a likeness has 32 hexadecimal digits");
    }
    int half = HEX_DIGITS / 2;
    return new Likeness(
        HexFormat.fromHexDigitsToLong(text.substring(0, half)),
        HexFormat.fromHexDigitsToLong(text.substring(half)));
  }

  /** The one among findings: empty if there is none, or none that can be read. */
  public static Optional<Likeness> in(Findings findings) {
    String text = findings.fields().get(Fields.LIKENESS);
    try {
      return Optional.ofNullable(text).map(Likeness::parse);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** In how many bits two photos differ, 0 to {@value #BITS}. */
  public int distance(Likeness other) {
    return Long.bitCount(waves ^ other.waves) + Long.bitCount(slopes ^ other.slopes);
  }

  /** 32 hexadecimal digits. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(waves) + hex.toHexDigits(slopes);
  }
}
