package org.imagerepo.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Term;
import org.imagerepo.api.tag.Likeness;
import org.junit.jupiter.api.Test;

class LikenessTermsTest {
  private static final long SEED = 20_261_126;

  private static Likeness random(Random random) {
    return new Likeness(random.nextLong() & Long.MAX_VALUE, random.nextLong());
  }

  private static boolean finds(Likeness asked, Likeness kept) {
    Set<Term> terms = new HashSet<>(LikenessTerms.of(kept));
    return LikenessTerms.near(asked).anyOf().stream()
        .map(Clause.Weighted::term)
        .anyMatch(terms::contains);
  }

  @Test
  void findsAllThatDifferInSevenWavesAndHardlyAnythingElse() {
    Random random = new Random(SEED);
    int others = 0;
    for (int i = 0; i < 5000; i++) {
      Likeness likeness = random(random);
      long waves = likeness.waves();
      while (Long.bitCount(waves ^ likeness.waves()) < 7) {
        waves ^= 1L << random.nextInt(63);
      }
      assertThat(finds(likeness, new Likeness(waves, random.nextLong())))
          .as("seed %d, photo %d", SEED, i)
          .isTrue();
      others += finds(likeness, random(random)) ? 1 : 0;
    }
    assertThat(others).as("of 5000 others, seed " + SEED).isLessThan(25);
  }

  @Test
  void aPhotoHasFewTermsAndAQuestionFewEnough() {
    Likeness likeness = random(new Random(SEED));
    assertThat(LikenessTerms.of(likeness)).hasSize(4).doesNotHaveDuplicates();
    assertThat(LikenessTerms.near(likeness).anyOf()).hasSize(4 + 63).doesNotHaveDuplicates();
  }
}
