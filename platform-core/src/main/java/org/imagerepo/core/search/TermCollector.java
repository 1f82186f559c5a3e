package org.imagerepo.core.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.search.Term;

/** Collects the terms of one photo; of a term that comes from several places the best counts. */
final class TermCollector {
  /** A photo of more terms is about nothing any more. */
  private static final int MOST_TERMS = 2000;

  private final Analysis analysis;
  private final Map<Term, Derived> terms = new LinkedHashMap<>();

  TermCollector(Analysis analysis) {
    this.analysis = analysis;
  }

  void add(String kind, String text, int percent, String from) {
    if (text.isEmpty() || text.length() > Term.MAX_TEXT) {
      return;
    }
    Term term = new Term(kind, text);
    if (terms.size() < MOST_TERMS || terms.containsKey(term)) {
      terms.merge(
          term, new Derived(term, percent, from), (a, b) -> a.percent() >= b.percent() ? a : b);
    }
  }

  /** Adds the words of a text, and each two that follow one another. */
  List<Analysis.Word> text(String text, int percent, String from) {
    List<Analysis.Word> words = analysis.words(text);
    List<Analysis.Word> before = List.of();
    for (Analysis.Word word : words) {
      word.stems().forEach(stem -> add(Kinds.STEM, stem, percent, from));
      before.forEach(first -> pair(first, word, percent, from));
      before = List.of(word);
    }
    return words;
  }

  /** Adds the words of a place's name, apart from all others. */
  void place(String name, int percent, String from) {
    List<Analysis.Word> before = List.of();
    for (Analysis.Word word : analysis.words(name)) {
      word.stems().forEach(stem -> add(Kinds.PLACE, stem, percent, from));
      for (Analysis.Word first : before) {
        pairs(first, word).forEach(pair -> add(Kinds.PLACE, pair, percent, from));
      }
      before = List.of(word);
    }
  }

  private void pair(Analysis.Word first, Analysis.Word second, int percent, String from) {
    for (String pair : pairs(first, second)) {
      add(Kinds.PAIR, pair, percent, from);
    }
  }

  /** The texts by which two words in a row are known. */
  static List<String> pairs(Analysis.Word first, Analysis.Word second) {
    List<String> pairs = new ArrayList<>();
    for (String one : first.stems()) {
      for (String other : second.stems()) {
        pairs.add(one + " " + other);
      }
    }
    return pairs;
  }

  List<Derived> terms() {
    return List.copyOf(terms.values());
  }
}
