package org.imagerepo.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One and many of a thing are the same word, in English alone and among other languages. */
class EnglishPluralsTest {
  private static final Path LABELS =
      Path.of("../plugins/dl4j/src/main/resources/org/imagerepo/plugins/dl4j/model");

  /** Those of the labels whose plural isn't made by adding an s. */
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("person", "people"),
          Map.entry("mouse", "mice"),
          Map.entry("grouse", "grouse"),
          Map.entry("goose", "geese"),
          Map.entry("knife", "knives"),
          Map.entry("loaf", "loaves"),
          Map.entry("wolf", "wolves"),
          Map.entry("ox", "oxen"),
          Map.entry("bus", "buses"),
          Map.entry("minibus", "minibuses"),
          Map.entry("trolleybus", "trolleybuses"),
          Map.entry("abacus", "abacuses"),
          Map.entry("fungus", "fungi"),
          Map.entry("hippopotamus", "hippopotamuses"),
          Map.entry("mantis", "mantises"),
          Map.entry("nautilus", "nautiluses"),
          Map.entry("platypus", "platypuses"),
          Map.entry("potato", "potatoes"),
          Map.entry("volcano", "volcanoes"),
          Map.entry("flamingo", "flamingoes"),
          Map.entry("buffalo", "buffaloes"),
          Map.entry("doberman", "dobermans"));

  /** Names in s that are plurals, or of which there is none. */
  private static final Set<String> WITHOUT_PLURAL =
      Set.of(
          "bars",
          "binoculars",
          "colobus",
          "flandres",
          "malinois",
          "patas",
          "pyrenees",
          "scissors",
          "skis",
          "sunglasses",
          "triceratops",
          "trunks",
          "woods");

  private final Analysis english = new Analysis(List.of(Language.EN));
  private final Analysis usual = new Analysis(Language.parse("en,de,fr,es"));

  @ParameterizedTest
  @ValueSource(strings = {"coco-labels.txt", "imagenet-labels.txt"})
  void whateverTheTaggersNameIsFoundByItsPlural(String file) throws IOException {
    List<String> wrong = new ArrayList<>();
    int known = 0;
    for (String label : Files.readAllLines(LABELS.resolve(file))) {
      List<Analysis.Word> words = english.words(label);
      String last = words.isEmpty() ? "" : words.get(words.size() - 1).folded();
      if (last.length() > 1 && !WITHOUT_PLURAL.contains(last)) {
        known++;
        if (!isOneWord(english, last, plural(last)) || !isOneWord(usual, last, plural(last))) {
          wrong.add(last + " " + plural(last));
        }
      }
    }
    assertThat(known).isGreaterThan(70);
    assertThat(wrong).isEmpty();
  }

  private static String plural(String word) {
    if (IRREGULAR.containsKey(word)) {
      return IRREGULAR.get(word);
    }
    if (word.endsWith("man")) {
      return word.substring(0, word.length() - 2) + "en";
    }
    if (word.matches(".*(s|x|z|ch|sh)")) {
      return word + "es";
    }
    return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  @ParameterizedTest
  @CsvSource({
    "dog, dogs",
    "dog, dog's",
    "dog, dog’s",
    "puppy, puppies",
    "movie, movies",
    "selfie, selfies",
    "beach, beaches",
    "niche, niches",
    "tench, tenches",
    "brush, brushes",
    "box, boxes",
    "axe, axes",
    "quiz, quizzes",
    "glass, glasses",
    "class, classes",
    "lens, lenses",
    "bus, buses",
    "gas, gases",
    "virus, viruses",
    "octopus, octopuses",
    "dish, dishes",
    "watch, watches",
    "horse, horses",
    "house, houses",
    "rose, roses",
    "shoe, shoes",
    "canoe, canoes",
    "hero, heroes",
    "superhero, superheroes",
    "tomato, tomatoes",
    "domino, dominoes",
    "ski, skis",
    "taxi, taxis",
    "tv, tvs",
    "zoo, zoos",
    "pizza, pizzas",
    "pajama, pajamas",
    "toy, toys",
    "café, cafés",
    "café, cafes",
    "crêpe, crêpes",
    "piñata, piñatas",
    "person, people",
    "person, persons",
    "man, men",
    "woman, women",
    "child, children",
    "child, children's",
    "foot, feet",
    "tooth, teeth",
    "goose, geese",
    "mouse, mice",
    "knife, knives",
    "leaf, leaves",
    "shelf, shelves",
    "bookshelf, bookshelves",
    "scarf, scarves",
    "oasis, oases",
    "cactus, cacti",
    "chili, chilies",
    "chilli, chillies",
    "sheep, sheep",
    "fish, fishes"
  })
  void oneAndManyAreTheSameWord(String one, String many) {
    assertThat(isOneWord(english, one, many)).as("English alone").isTrue();
    assertThat(isOneWord(usual, one, many)).as("the usual languages").isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "new, news",
    "len, lens",
    "short, shorts",
    "tight, tights",
    "blue, blues",
    "mean, means",
    "good, goods",
    "mar, mars",
    "glass, glaze",
    "glass, lens",
    "bus, bush",
    "bus, busy",
    "ga, gas",
    "canva, canvas",
    "tenni, tennis",
    "pari, paris",
    "ice, lice",
    "police, lice",
    "omen, oman",
    "leave, leaf",
    "80, 80s",
    "universe, university",
    "organ, organization"
  })
  void otherWordsStayApart(String one, String other) {
    assertThat(isOneWord(english, one, other)).isFalse();
  }

  @Test
  void aWordHasOneStemInOneLanguage() {
    for (String word :
        List.of("dogs", "people", "glasses", "don't", "写真", "größe", "x", "s", "ss")) {
      assertThat(english.words(word).get(0).stems()).as(word).hasSize(1);
    }
  }

  private static boolean isOneWord(Analysis analysis, String one, String other) {
    return !Collections.disjoint(stems(analysis, one), stems(analysis, other));
  }

  private static Set<String> stems(Analysis analysis, String word) {
    return analysis.words(word).get(0).stems();
  }
}
