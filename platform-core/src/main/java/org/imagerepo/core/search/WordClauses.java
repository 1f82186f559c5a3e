package org.imagerepo.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Term;

/** Makes clauses of words: their stems, and the tags that stand for them. */
final class WordClauses {
  /** What a photo must be worth for a word: below, taggers are guessing. */
  static final int LEVEL = 2000;

  private final Meaning meaning;

  WordClauses(Meaning meaning) {
    this.meaning = meaning;
  }

  /** The clause of one word. */
  Clause of(Analysis.Word word, Set<String> tags) {
    Map<Term, Integer> terms = new LinkedHashMap<>();
    word.stems().forEach(stem -> terms.put(new Term(Kinds.STEM, stem), 100));
    if (Filters.isJudgement(word.folded())) {
      terms.put(Filters.judgement(word.folded()), 100);
    }
    related(word.folded(), tags, terms);
    return clause(terms, Filters.isJudgement(word.folded()) ? 5000 : LEVEL);
  }

  /** The clause of a few words that are the name of a tag. */
  Clause ofTag(String name, Set<String> tags) {
    Map<Term, Integer> terms = new LinkedHashMap<>();
    terms.put(new Term(Kinds.TAG, name), 100);
    related(name, tags, terms);
    return clause(terms, LEVEL);
  }

  /** The clauses of words that stand side by side: one for each two. */
  List<Clause> ofPhrase(List<Analysis.Word> words) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      Map<Term, Integer> terms = new LinkedHashMap<>();
      TermCollector.pairs(words.get(i), words.get(i + 1))
          .forEach(pair -> terms.put(new Term(Kinds.PAIR, pair), 100));
      clauses.add(clause(terms, LEVEL));
    }
    if (words.size() == 1) {
      Map<Term, Integer> terms = new LinkedHashMap<>();
      words.get(0).stems().forEach(stem -> terms.put(new Term(Kinds.STEM, stem), 100));
      clauses.add(clause(terms, LEVEL));
    }
    return clauses;
  }

  private void related(String word, Set<String> tags, Map<Term, Integer> terms) {
    meaning
        .of(word, tags)
        .forEach((tag, percent) -> terms.merge(new Term(Kinds.TAG, tag), percent, Math::max));
  }

  private static Clause clause(Map<Term, Integer> terms, int atLeast) {
    return new Clause(
        terms.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(Clause.MAX_TERMS)
            .map(entry -> new Clause.Weighted(entry.getKey(), entry.getValue()))
            .toList(),
        atLeast);
  }
}
