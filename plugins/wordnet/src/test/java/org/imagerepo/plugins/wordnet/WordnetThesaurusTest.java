package org.imagerepo.plugins.wordnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.dictionary.Dictionary;
import org.imagerepo.api.search.Related;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordnetThesaurusTest {
  private static final Set<String> VOCABULARY =
      Set.of("siberian husky", "dog", "cat", "espresso", "couch", "cell phone", "car", "hot dog");
  private static WordnetThesaurus thesaurus;

  @BeforeAll
  static void open() throws JWNLException {
    thesaurus = new WordnetThesaurus(new Nouns(Dictionary.getDefaultResourceInstance()));
  }

  private static Map<String, Double> related(String word) throws IOException {
    return thesaurus.related(word, VOCABULARY).stream()
        .collect(Collectors.toMap(Related::tag, Related::weight));
  }

  @Test
  void anAnimalIncludesDogsAndHuskiesWithFallingWeight() throws IOException {
    Map<String, Double> animals = related("animal");
    assertThat(animals).containsKeys("dog", "cat", "siberian husky").doesNotContainKey("car");
    Map<String, Double> dogs = related("dog");
    assertThat(dogs.get("dog")).isEqualTo(1);
    assertThat(dogs.get("siberian husky")).isBetween(0.5, 0.99);
    assertThat(animals.get("siberian husky")).isLessThan(dogs.get("siberian husky"));
  }

  @Test
  void aHuskyDoesNotIncludeEveryDog() throws IOException {
    assertThat(related("siberian husky")).containsOnlyKeys("siberian husky");
  }

  @Test
  void coffeeFindsEspressoAndAnotherNameTheSameThing() throws IOException {
    assertThat(related("coffee")).containsKey("espresso");
    assertThat(related("sofa").get("couch")).isEqualTo(1);
    assertThat(related("automobile").get("car")).isEqualTo(1);
    assertThat(related("mobile phone").get("cell phone")).isEqualTo(1);
  }

  @Test
  void pluralsAreUnderstoodAndNonsenseIsNot() throws IOException {
    assertThat(related("dogs").get("dog")).isEqualTo(1);
    assertThat(related("xyzzy")).isEmpty();
    assertThat(related("\u0000 %'\"")).isEmpty();
    assertThat(related("x".repeat(500))).isEmpty();
  }
}
