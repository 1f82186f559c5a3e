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
  /** What a photo must be worth for a word: below, taggers see things. */
  static final int LEVEL = 600;

  /** What it must be worth to be left out: what is likely there, and not what may be. */
  static final int UNWANTED_LEVEL = 4000;

  private final Meaning meaning;

  WordClauses(Meaning meaning) {
    this.meaning = meaning;
  }

  /** The clause of one word. */
  Clause of(Analysis.Word word, TagNames.Known known) {
    Map<Term, Integer> terms = new LinkedHashMap<>();
    word.stems().forEach(stem -> put(terms, Kinds.STEM, stem, known));
    if (Filters.isJudgement(word.folded())) {
      terms.put(Filters.judgement(word.folded()), 100);
    }
    related(word.folded(), known, terms);
    return clause(terms, Filters.isJudgement(word.folded()) ? 5000 : LEVEL);
  }

  /** The clause of a few words that are the name of a tag. */
  Clause ofTag(String name, TagNames.Known known) {
    Map<Term, Integer> terms = new LinkedHashMap<>();
    terms.put(new Term(Kinds.TAG, name), 100);
    terms.put(new Term(Kinds.GUESS, name), 100);
    related(name, known, terms);
    return clause(terms, LEVEL);
  }

  /** The clauses of words that stand side by side: one for each two. */
  List<Clause> ofPhrase(List<Analysis.Word> words, TagNames.Known known) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      Map<Term, Integer> terms = new LinkedHashMap<>();
      TermCollector.pairs(words.get(i), words.get(i + 1))
          .forEach(pair -> put(terms, Kinds.PAIR, pair, known));
      clauses.add(clause(terms, LEVEL));
    }
    if (words.size() == 1) {
      Map<Term, Integer> terms = new LinkedHashMap<>();
      words.get(0).stems().forEach(stem -> put(terms, Kinds.STEM, stem, known));
      clauses.add(clause(terms, LEVEL));
    }
    return clauses;
  }

  /** The same clause, for what shall not be there. */
  static Clause unwanted(Clause clause) {
    return new Clause(clause.anyOf(), Math.max(UNWANTED_LEVEL, clause.atLeast()));
  }

  private static void put(
      Map<Term, Integer> terms, String kind, String text, TagNames.Known known) {
    terms.put(new Term(kind, text), 100);
    if (known.hasPlaces()) {
      terms.put(new Term(Kinds.PLACE, text), 100);
    }
  }

  private void related(String word, TagNames.Known known, Map<Term, Integer> terms) {
    Map<String, Integer> related = meaning.of(word, known.all());
    merge(Kinds.TAG, known.tags(), related, terms);
    merge(Kinds.GUESS, known.guesses(), related, terms);
  }

  private static void merge(
      String kind, Set<String> names, Map<String, Integer> related, Map<Term, Integer> terms) {
    related.forEach(
        (name, percent) -> {
          if (names.contains(name)) {
            terms.merge(new Term(kind, name), percent, Math::max);
          }
        });
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
