package org.imagerepo.plugins.minilm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imagerepo.api.search.Related;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MiniLmThesaurusTest {
  private static final Set<String> VOCABULARY =
      Set.of("coffee mug", "espresso maker", "seashore", "couch", "dog", "sports car", "truck");
  private static MiniLmThesaurus thesaurus;

  @BeforeAll
  static void open() throws IOException {
    thesaurus = new MiniLmThesaurus(Embedder.open(), 0.62);
  }

  @AfterAll
  static void close() throws IOException {
    thesaurus.close();
  }

  private static Map<String, Double> related(String word) throws IOException {
    return thesaurus.related(word, VOCABULARY).stream()
        .collect(Collectors.toMap(Related::tag, Related::weight));
  }

  @Test
  void findsWhatMeansAboutTheSame() throws IOException {
    assertThat(related("coffee")).containsKey("coffee mug").doesNotContainKeys("dog", "couch");
    assertThat(related("beach")).containsOnlyKeys("seashore");
    assertThat(related("sofa")).containsOnlyKeys("couch");
  }

  @Test
  void theNearerATagIsTheMoreItCounts() throws IOException {
    assertThat(related("couch").get("couch")).isGreaterThan(0.99);
    assertThat(related("sofa").get("couch")).isBetween(0.5, 0.95);
  }

  @Test
  void findsNothingForWhatIsNotThere() throws IOException {
    assertThat(related("penguin")).isEmpty();
    assertThat(related("xyzzy")).isEmpty();
  }

  @Test
  void aLargeVocabularyIsKnownAfterSomeQuestions() throws IOException {
    Set<String> large =
        IntStream.range(0, 1000)
            .mapToObj(i -> "thing " + i)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    large.add("couch");
    boolean isFound = false;
    for (int question = 0; question < 200 && !isFound; question++) {
      isFound =
          thesaurus.related("sofa", large).stream()
              .anyMatch(related -> related.tag().equals("couch"));
    }
    assertThat(isFound).isTrue();
  }
}
