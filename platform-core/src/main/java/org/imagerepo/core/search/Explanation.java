package org.imagerepo.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Term;

/** Says why a photo was found: its terms are made anew, with where each comes from. */
final class Explanation {
  private static final double WHOLE = 10_000;

  private final DerivedTerms terms;

  private record Best(int worth, double weight, String from) {}

  Explanation(DerivedTerms terms) {
    this.terms = terms;
  }

  List<Reason> of(Photo photo, List<Wish> wishes) {
    if (wishes.isEmpty()) {
      return List.of();
    }
    Map<Term, Derived> derived = new HashMap<>();
    terms.derived(photo).forEach(term -> derived.put(term.term(), term));
    List<Reason> reasons = new ArrayList<>();
    for (Wish wish : wishes) {
      Best best = new Best(0, 0, "");
      for (Clause.Weighted weighted : wish.clause().anyOf()) {
        Derived found = derived.get(weighted.term());
        int worth = found == null ? 0 : weighted.percent() * found.percent();
        if (worth > best.worth()) {
          double weight = wish.isScored() ? worth / WHOLE : found.percent() / 100.0;
          best = new Best(worth, weight, found.from());
        }
      }
      if (best.worth() > 0) {
        reasons.add(new Reason(wish.text(), best.from(), best.weight()));
      }
    }
    return reasons;
  }
}
