package org.imagerepo.plugins.wordnet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerTarget;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.dictionary.Dictionary;

/** The nouns of WordNet: what each may mean, and what includes it. One thread reads at a time. */
final class Nouns {
  /** A husky is a working dog, a dog, a canine, a carnivore: further up all is an entity. */
  private static final int MOST_STEPS = 8;

  /** Who says "dog" hardly ever means an andiron, its seventh meaning. */
  private static final int MOST_MEANINGS = 3;

  private final Dictionary dictionary;

  Nouns(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** What a word may mean, the most frequent first; empty if WordNet doesn't know it. */
  synchronized List<Long> meanings(String word) throws IOException {
    List<Long> meanings = new ArrayList<>();
    for (Synset synset : synsets(word)) {
      meanings.add(synset.getOffset());
    }
    return meanings;
  }

  private List<Synset> synsets(String word) throws IOException {
    try {
      IndexWord found = dictionary.lookupIndexWord(POS.NOUN, word);
      if (found == null) {
        return List.of();
      }
      List<Synset> senses = found.getSenses();
      return senses.subList(0, Math.min(MOST_MEANINGS, senses.size()));
    } catch (JWNLException e) {
      throw new IOException("WordNet can't be read", e);
    }
  }

  /**
   * The first meaning of a word and everything that includes it, each with the number of steps to
   * it; empty if WordNet doesn't know the word.
   */
  synchronized Map<Long, Integer> including(String word, int meaning) throws IOException {
    List<Synset> synsets = synsets(word);
    Map<Long, Integer> steps = new LinkedHashMap<>();
    List<Synset> present = meaning < synsets.size() ? List.of(synsets.get(meaning)) : List.of();
    for (int step = 0; step <= MOST_STEPS && !present.isEmpty(); step++) {
      List<Synset> next = new ArrayList<>();
      for (Synset synset : present) {
        if (steps.putIfAbsent(synset.getOffset(), step) == null) {
          next.addAll(above(synset));
        }
      }
      present = next;
    }
    return steps;
  }

  private static List<Synset> above(Synset synset) throws IOException {
    List<Synset> above = new ArrayList<>();
    try {
      for (PointerType type : List.of(PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM)) {
        for (PointerTarget target : synset.getTargets(type)) {
          above.add(target.getSynset());
        }
      }
    } catch (JWNLException e) {
      throw new IOException("WordNet can't be read", e);
    }
    return above;
  }
}
