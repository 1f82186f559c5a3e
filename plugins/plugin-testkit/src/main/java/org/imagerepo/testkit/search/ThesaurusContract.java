package org.imagerepo.testkit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.imagerepo.api.search.Related;
import org.imagerepo.api.search.Thesaurus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every thesaurus keeps to: inherit it, and say how to make yours. */
public abstract class ThesaurusContract {
  private static final List<String> STRANGE =
      List.of("", " ", "\u0000", "%'\"\\", "🏔", "写真", "x".repeat(5000), "a b c d e f g", "-");

  private Thesaurus thesaurus;

  /** A fresh one. */
  protected abstract Thesaurus create() throws IOException;

  /** A word that it knows tags for. */
  protected abstract String word();

  /** Tags of which some stand for the word, and some don't. */
  protected abstract Set<String> vocabulary();

  @BeforeEach
  void open() throws IOException {
    thesaurus = create();
  }

  @AfterEach
  void close() throws IOException {
    thesaurus.close();
  }

  private Map<String, Double> related(String word, Set<String> vocabulary) throws IOException {
    return thesaurus.related(word, vocabulary).stream()
        .collect(Collectors.toMap(Related::tag, Related::weight));
  }

  @Test
  void someTagsStandForAWordAndEachIsNamedOnce() throws IOException {
    Map<String, Double> found = related(word(), vocabulary());
    assertThat(found).isNotEmpty().hasSizeLessThan(vocabulary().size());
    assertThat(vocabulary()).containsAll(found.keySet());
  }

  @Test
  void whatIsNotInTheVocabularyIsNotAnAnswer() throws IOException {
    Set<String> first = related(word(), vocabulary()).keySet();
    Set<String> rest = new LinkedHashSet<>(vocabulary());
    rest.removeAll(first);

    assertThat(related(word(), Set.of())).isEmpty();
    assertThat(related(word(), rest)).doesNotContainKeys(first.toArray(String[]::new));
  }

  @Test
  void theSameQuestionHasTheSameAnswer() throws IOException {
    assertThat(related(word(), vocabulary())).isEqualTo(related(word(), vocabulary()));
  }

  @Test
  void strangeWordsAndTagsAreNoFailure() throws IOException {
    Set<String> strange = new LinkedHashSet<>(vocabulary());
    STRANGE.stream().filter(tag -> !tag.isBlank()).forEach(strange::add);
    for (String word : STRANGE) {
      assertThat(strange).containsAll(related(word, strange).keySet());
    }
    assertThat(related(word(), strange)).containsAllEntriesOf(related(word(), vocabulary()));
  }

  @Test
  void manyMayAskAtOnce() throws Exception {
    Map<String, Double> alone = related(word(), vocabulary());
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try (Thesaurus fresh = create()) {
      List<Callable<List<Related>>> questions = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        questions.add(() -> fresh.related(word(), vocabulary()));
      }
      for (Future<List<Related>> answer : pool.invokeAll(questions)) {
        assertThat(answer.get().stream().collect(Collectors.toMap(Related::tag, Related::weight)))
            .isEqualTo(alone);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
