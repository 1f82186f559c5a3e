package org.imagerepo.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  private final Analysis analysis =
      new Analysis(List.of(Language.EN, Language.DE, Language.FR, Language.ES));

  private Set<String> stems(String word) {
    return analysis.words(word).get(0).stems();
  }

  @ParameterizedTest
  @CsvSource({
    "dog, dogs",
    "beach, beaches",
    "puppy, puppies",
    "dog, dog's",
    "Hund, Hunde",
    "Straße, strasse",
    "café, cafe",
    "Müller, muller",
    "playa, playas",
    "cheval, l'cheval",
    "写, 写",
  })
  void formsOfAWordHaveAStemInCommon(String one, String other) {
    assertThat(Collections.disjoint(stems(one), stems(other))).as(one + " " + other).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"universe, university", "dog, cat", "bear, beer", "organ, organization"})
  void otherWordsHaveNone(String one, String other) {
    assertThat(Collections.disjoint(stems(one), stems(other))).as(one + " " + other).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Zürich, Zu\u0308rich",
    "cafés, cafe\u0301s",
    "Ångström, A\u030Angstro\u0308m",
    "dogs, do\u00ADgs",
    "❤, ❤\uFE0F",
    "dog, \u202Adog\u202C",
    "dog, \uFEFFdog",
    "dog, ｄｏｇ",
    "한국, \u1112\u1161\u11AB\u1100\u116E\u11A8"
  })
  void whatLooksTheSameIsTheSameWord(String one, String other) {
    for (String languages : List.of("en", "en,de,fr,es")) {
      try (Analysis some = new Analysis(Language.parse(languages))) {
        assertThat(some.words(other)).hasSize(1);
        assertThat(some.words(other).get(0).stems())
            .as(languages)
            .containsAnyElementsOf(some.words(one).get(0).stems());
      }
    }
    assertThat(analysis.fold(other)).isEqualTo(analysis.fold(one));
  }

  @Test
  void commonWordsAreKnownByLanguage() {
    List<Analysis.Word> words = analysis.words("the dog AND der Hund");
    assertThat(words)
        .extracting(Analysis.Word::isCommon)
        .containsExactly(true, false, true, false, false);
    assertThat(words.get(3).isCommonElsewhere()).isTrue();
  }

  @Test
  void foldingKeepsWordsApart() {
    assertThat(analysis.fold("  Crème-Brûlée  2x ")).isEqualTo("creme brulee 2x");
    assertThat(analysis.fold("!?")).isEmpty();
  }

  @Test
  void aWordWithoutEndIsNoWord() {
    assertThat(analysis.words("x".repeat(10_000))).hasSizeLessThan(100);
    // Without accents, letters become two or three.
    for (String letter : List.of("ß", "ﬃ", "Æ", "œ")) {
      assertThat(analysis.words("dog " + letter.repeat(50)))
          .as(letter)
          .extracting(Analysis.Word::folded)
          .containsExactly("dog");
    }
  }
}
