package org.imagerepo.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.search.Term;
import org.imagerepo.api.search.TermCount;
import org.imagerepo.api.search.VocabularyQuery;

/** Offers words that photos have for words that none has. */
final class Spelling {
  private static final List<String> KINDS = List.of(Kinds.TAG, Kinds.WORD, Kinds.CAMERA);
  private static final int SHORT = 4;

  private final Analysis analysis;

  private record Near(String text, int distance, long photos) {}

  Spelling(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The question with each word that no photo has replaced by the nearest that one has. */
  Optional<String> mended(String question, Plan plan, Scope scope) throws IOException {
    List<Wish> words =
        plan.wishes().stream().filter(wish -> wish.need() == Wish.Need.FULL).toList();
    Set<Term> asked = new HashSet<>();
    words.forEach(wish -> asked.addAll(Planner.terms(wish)));
    Map<Term, Long> known = scope.count(asked);
    List<Wish> unknown =
        words.stream()
            .filter(wish -> Planner.terms(wish).stream().noneMatch(known::containsKey))
            .sorted(Comparator.comparingInt(Wish::start).reversed())
            .toList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    List<TermCount> vocabulary = new ArrayList<>();
    for (String kind : KINDS) {
      vocabulary.addAll(scope.vocabulary(kind, "", VocabularyQuery.MAX_LIMIT));
    }
    StringBuilder mended = new StringBuilder(question);
    boolean isMended = false;
    for (Wish wish : unknown) {
      Optional<String> near = nearest(analysis.fold(wish.text()), vocabulary);
      if (near.isPresent() && question.startsWith(wish.text(), wish.start())) {
        mended.replace(wish.start(), wish.start() + wish.text().length(), near.get());
        isMended = true;
      }
    }
    return isMended ? Optional.of(mended.toString()) : Optional.empty();
  }

  private static Optional<String> nearest(String word, List<TermCount> vocabulary) {
    int most = word.length() <= SHORT ? 1 : 2;
    return vocabulary.stream()
        .filter(count -> Math.abs(count.term().text().length() - word.length()) <= most)
        .map(
            count ->
                new Near(count.term().text(), distance(word, count.term().text()), count.photos()))
        .filter(near -> near.distance() > 0 && near.distance() <= most)
        .min(
            Comparator.comparingInt(Near::distance)
                .thenComparing(Comparator.comparingLong(Near::photos).reversed()))
        .map(Near::text);
  }

  /** How many letters are missing, too many, wrong, or swapped with the next. */
  static int distance(String a, String b) {
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : step(distances, a, b, i, j);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int step(int[][] distances, String a, String b, int i, int j) {
    int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(
            distances[i - 1][j - 1] + wrong,
            1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
    boolean isSwapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isSwapped ? Math.min(best, 1 + distances[i - 2][j - 2]) : best;
  }
}
