package org.imagerepo.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.search.Clause;
import org.imagerepo.core.search.query.DateRange;

/** What a question comes to, as it is put together. */
final class Plan {
  private final List<Wish> wishes = new ArrayList<>();
  private final List<Clause> unwanted = new ArrayList<>();
  private DateRange days = new DateRange(Optional.empty(), Optional.empty());

  void want(Wish wish) {
    wishes.add(wish);
  }

  void leaveOut(Clause clause) {
    unwanted.add(clause);
  }

  void within(DateRange range) {
    days = days.and(range);
  }

  List<Wish> wishes() {
    return wishes;
  }

  List<Clause> unwanted() {
    return unwanted;
  }

  DateRange days() {
    return days;
  }

  boolean isEmpty() {
    return wishes.isEmpty()
        && unwanted.isEmpty()
        && days.from().isEmpty()
        && days.until().isEmpty();
  }
}
