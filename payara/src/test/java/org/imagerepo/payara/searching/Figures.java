package org.imagerepo.payara.searching;

import java.util.List;

/** What was found for the three sorts of words, and how right that is with some cut-off. */
record Figures(List<Ranking> labels, List<Ranking> related, List<Ranking> absent) {
  /** As many absent words should be answered with nothing. */
  private static final double SILENT = 0.8;

  private static List<Ranking> cut(List<Ranking> rankings, Cut cut) {
    return rankings.stream().map(ranking -> ranking.cut(cut.level(), cut.best())).toList();
  }

  /** One number to choose a cut by; at equal order, the more precise one. */
  double worth(Cut cut) {
    return Ranking.mean(cut(labels, cut))
        + Ranking.mean(cut(related, cut))
        + 10 * Math.min(SILENT, Ranking.silent(cut(absent, cut)))
        + 0.5 * Ranking.precision(cut(labels, cut));
  }

  void print(String name, Cut cut) {
    System.out.printf(
        "| %s (%.2f, %.2f) | %.3f of %d | %.3f of %d | %.2f | %.3f of %d |%n",
        name,
        cut.level(),
        cut.best(),
        Ranking.mean(cut(labels, cut)),
        labels.size(),
        Ranking.mean(cut(related, cut)),
        related.size(),
        Ranking.precision(cut(labels, cut)),
        Ranking.silent(cut(absent, cut)),
        absent.size());
  }
}
