package org.imagerepo.plugins.wordnet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.imagerepo.api.search.Related;
import org.imagerepo.api.search.Thesaurus;

/**
 * Knows that a sofa is a couch, and that a husky is a dog, which is an animal: with each step up, a
 * tag stands less well for the word.
 */
final class WordnetThesaurus implements Thesaurus {
  /** What one step up costs. */
  private static final double STEP = 0.95;

  /** What the second meaning of a word or a tag is worth, beside the first. */
  private static final double OTHER_MEANING = 0.6;

  /** Tags whose meaning is remembered; a vocabulary is never larger by much. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Nouns nouns;
  private final Map<String, Map<Long, Double>> weights = new ConcurrentHashMap<>();

  WordnetThesaurus(Nouns nouns) {
    this.nouns = nouns;
  }

  @Override
  public List<Related> related(String word, Set<String> vocabulary) throws IOException {
    List<Long> meanings = nouns.meanings(word);
    List<Related> related = new ArrayList<>();
    if (meanings.isEmpty()) {
      return related;
    }
    for (String tag : vocabulary) {
      double weight = weight(meanings, of(tag));
      if (weight > 0) {
        related.add(new Related(tag, weight));
      }
    }
    return related;
  }

  private static double weight(List<Long> meanings, Map<Long, Double> tag) {
    double best = 0;
    double meant = 1;
    for (long meaning : meanings) {
      best = Math.max(best, meant * tag.getOrDefault(meaning, 0.0));
      meant *= OTHER_MEANING;
    }
    return best;
  }

  /** How well a tag stands for each meaning that includes it. */
  private Map<Long, Double> of(String tag) throws IOException {
    Map<Long, Double> known = weights.get(tag);
    if (known == null) {
      if (weights.size() >= MOST_REMEMBERED) {
        weights.clear();
      }
      known = reckoned(tag);
      weights.put(tag, known);
    }
    return known;
  }

  private Map<Long, Double> reckoned(String tag) throws IOException {
    Map<Long, Double> known = new LinkedHashMap<>();
    nouns.including(tag, 0).forEach((meaning, steps) -> known.put(meaning, Math.pow(STEP, steps)));
    nouns
        .including(tag, 1)
        .forEach(
            (meaning, steps) ->
                known.merge(meaning, OTHER_MEANING * Math.pow(STEP, steps), Math::max));
    return known;
  }
}
