package org.imagerepo.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "dog, dog, 0",
    "dog, dgo, 1",
    "dog, dogs, 1",
    "beach, beech, 1",
    "dog, cat, 3",
    "espreso, espresso, 1",
    "'', abc, 3"
  })
  void slipsAreCounted(String one, String other, int slips) {
    assertThat(Spelling.distance(one, other)).isEqualTo(slips);
    assertThat(Spelling.distance(other, one)).isEqualTo(slips);
  }
}
