package org.imagerepo.payara.searching;

import java.util.List;
import java.util.Set;
import org.imagerepo.api.catalogue.PhotoId;

/**
 * What was found for a word, the best first.
 *
 * @param right the photos that ought to be found
 */
record Ranking(String word, List<Found> found, Set<PhotoId> right) {
  /**
   * @param score from 0 to 1
   */
  record Found(PhotoId photo, double score) {}

  /** What is left if photos below a score aren't shown, and none if the best is below another. */
  Ranking cut(double level, double best) {
    boolean isShown = !found.isEmpty() && found.get(0).score() >= best;
    return new Ranking(
        word, isShown ? found.stream().filter(f -> f.score() >= level).toList() : List.of(), right);
  }

  /** The mean precision at each right photo; what isn't found counts as nothing. */
  double averagePrecision() {
    double sum = 0;
    int hits = 0;
    for (int i = 0; i < found.size(); i++) {
      if (right.contains(found.get(i).photo())) {
        hits++;
        sum += hits / (i + 1.0);
      }
    }
    return sum / right.size();
  }

  static double mean(List<Ranking> rankings) {
    return rankings.stream().mapToDouble(Ranking::averagePrecision).average().orElse(0);
  }

  /** The share of what is shown that is right. */
  static double precision(List<Ranking> rankings) {
    long shown = rankings.stream().mapToLong(r -> r.found().size()).sum();
    long right =
        rankings.stream()
            .mapToLong(r -> r.found().stream().filter(f -> r.right().contains(f.photo())).count())
            .sum();
    return shown == 0 ? 0 : right / (double) shown;
  }

  /** The share of words for which nothing is shown. */
  static double silent(List<Ranking> rankings) {
    return rankings.stream().filter(r -> r.found().isEmpty()).count() / (double) rankings.size();
  }
}
