package org.imagerepo.core.search;

import java.util.ArrayList;
import java.util.List;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Term;
import org.imagerepo.api.tag.Likeness;

/**
 * Terms by which photos that look alike are found: the bits of a {@link Likeness} that tell of
 * waves, dealt out to four bands. Two photos that differ in at most seven of these bits have a band
 * in which they differ in at most one; so asking for each band as it is, and with each of its bits
 * turned over, finds them all, and most of those that differ in some more.
 */
public final class LikenessTerms {
  private static final String KIND = "look";
  private static final int BANDS = 4;
  private static final int BITS = 63;
  private static final int BITS_OF_A_BAND = 16;
  private static final int WHOLE = 100;

  private LikenessTerms() {}

  /** The terms of a photo, one for each band. */
  public static List<Term> of(Likeness likeness) {
    List<Term> terms = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      terms.add(term(band, bits(likeness, band)));
    }
    return terms;
  }

  /** Asks for the photos that look about the same. */
  public static Clause near(Likeness likeness) {
    List<Clause.Weighted> anyOf = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      int bits = bits(likeness, band);
      anyOf.add(new Clause.Weighted(term(band, bits), WHOLE));
      for (int bit = 0; bit < width(band); bit++) {
        anyOf.add(new Clause.Weighted(term(band, bits ^ 1 << bit), WHOLE));
      }
    }
    return new Clause(anyOf, 1);
  }

  /** Every fourth bit: neighbours tell of like waves, which change together. */
  private static int bits(Likeness likeness, int band) {
    int bits = 0;
    for (int i = band; i < BITS; i += BANDS) {
      bits = bits << 1 | (int) (likeness.waves() >>> i & 1);
    }
    return bits;
  }

  private static int width(int band) {
    return band < BITS % BANDS ? BITS_OF_A_BAND : BITS_OF_A_BAND - 1;
  }

  private static Term term(int band, int bits) {
    return new Term(KIND, band + ":" + Integer.toHexString(bits));
  }
}
