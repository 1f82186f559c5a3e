package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.search.TermCount;
import org.imagerepo.api.search.VocabularyQuery;
import org.junit.jupiter.api.Test;

/** Which terms there are. */
interface VocabularyContract extends SearchFixture {
  private List<String> words(UserId owner, Set<Visibility> of, String prefix, int limit)
      throws IOException {
    List<TermCount> counts =
        searchable().vocabulary(new VocabularyQuery(owner, of, "tag", prefix, limit));
    return counts.stream().map(count -> count.term().text() + " " + count.photos()).toList();
  }

  @Test
  default void theVocabularyHoldsWhatPhotosHaveThatMayBeSeenMostFrequentFirst() throws IOException {
    UserId owner = newOwner("ada");
    tagged(owner, 1, "dog 80", "door 10");
    tagged(owner, 2, Visibility.PUBLIC, "dog 80", "cat 50");
    Photo gone = tagged(owner, 3, Visibility.PUBLIC, "dot 80");
    tagged(newOwner("bob"), 4, Visibility.PUBLIC, "donkey 50");
    catalogue().remove(gone.id());

    assertThat(words(owner, ALL_OF_THEM, "", 10)).containsExactly("dog 2", "cat 1", "door 1");
    assertThat(words(owner, ALL_OF_THEM, "do", 10)).containsExactly("dog 2", "door 1");
    assertThat(words(owner, ALL_OF_THEM, "", 1)).containsExactly("dog 2");
    assertThat(words(owner, Set.of(Visibility.PUBLIC), "d", 10)).containsExactly("dog 1");
    assertThat(searchable().vocabulary(new VocabularyQuery(owner, ALL_OF_THEM, "word", "", 10)))
        .isEmpty();
  }

  @Test
  default void textsAreComparedAsTheyStand() throws IOException {
    UserId owner = newOwner("ada");
    tagged(owner, 1, "straße 80", "写真 50", "🏔 20", "a%b 10");
    assertThat(words(owner, ALL_OF_THEM, "stra", 10)).containsExactly("straße 1");
    assertThat(words(owner, ALL_OF_THEM, "写", 10)).containsExactly("写真 1");
    assertThat(words(owner, ALL_OF_THEM, "🏔", 10)).containsExactly("🏔 1");
    assertThat(words(owner, ALL_OF_THEM, "a_", 10)).isEmpty();
    assertThat(found(owner, "写真")).hasSize(1);
    assertThat(found(owner, "Straße")).isEmpty();
  }

  @Test
  default void termsAreCountedEach() throws IOException {
    UserId owner = newOwner("ada");
    tagged(owner, 1, "dog 80");
    tagged(owner, 2, Visibility.PUBLIC, "dog 80", "cat 50");
    assertThat(
            searchable()
                .count(
                    owner,
                    ALL_OF_THEM,
                    Set.of(
                        SearchFixture.term("dog"),
                        SearchFixture.term("cat"),
                        SearchFixture.term("cow"))))
        .isEqualTo(Map.of(SearchFixture.term("dog"), 2L, SearchFixture.term("cat"), 1L));
    assertThat(
            searchable()
                .count(owner, Set.of(Visibility.PRIVATE), Set.of(SearchFixture.term("cat"))))
        .isEmpty();
  }
}
