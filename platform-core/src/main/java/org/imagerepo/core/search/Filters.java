package org.imagerepo.core.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Term;
import org.imagerepo.core.search.query.Part;
import org.imagerepo.core.search.query.WrittenDates;
import org.imagerepo.core.search.query.WrongQueryException;

/** What {@code field:value} means. */
final class Filters {
  /** The fields there are, as suggestions show them. */
  static final List<String> FIELDS = List.of("tag", "camera", "taken", "quality", "by", "has");

  /** What a photo may have. */
  static final Set<String> HAVES = Set.of("place", "caption", "camera", "lens", "tags", "date");

  /** A judgement counts from the middle of its scale on. */
  private static final int JUDGED = 50;

  /** Words for a score at its upper end. */
  private static final Map<String, String> SCORES =
      Map.of(
          "sharp", "sharpness",
          "best", "good",
          "beautiful", "good",
          "blurred", "blurry",
          "unsharp", "blurry",
          "grainy", "noisy",
          "overexposed", "over exposed",
          "poor", "bad");

  private static final Set<String> JUDGEMENTS =
      Set.of(
          "sharp",
          "good",
          "best",
          "bad",
          "blurry",
          "blurred",
          "unsharp",
          "noisy",
          "grainy",
          "overexposed");

  private final Analysis analysis;

  Filters(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Whether a word is a judgement, without a filter before it. */
  static boolean isJudgement(String folded) {
    return JUDGEMENTS.contains(folded);
  }

  static Term judgement(String folded) {
    return new Term(Kinds.QUALITY, SCORES.getOrDefault(folded, folded));
  }

  /**
   * Adds a filter to a plan.
   *
   * @throws WrongQueryException if there is no such field, or its value is wrong
   */
  void add(Plan plan, Part part, Scope scope, LocalDate today) throws WrongQueryException {
    String field = part.field().orElseThrow();
    int value = part.end() - part.text().length() - (part.isPhrase() ? 1 : 0);
    switch (field) {
      case "tag" -> each(plan, part, List.of(tag(part, value)), 1, 100, Wish.Need.FULL);
      case "camera" -> camera(plan, part, value);
      case "quality" -> {
        Term term = judgement(required(part, value));
        each(plan, part, List.of(term), JUDGED, 1, Wish.Need.FILTER);
      }
      case "has" -> each(plan, part, List.of(has(part, scope, value)), 1, 1, Wish.Need.FILTER);
      case "taken" -> {
        refuseUnwanted(part);
        plan.within(WrittenDates.taken(part.text(), today, value));
      }
      case "by" -> refuseUnwanted(part); // whose photos are searched was settled before
      default ->
          throw new WrongQueryException(
              part.start(),
              "There is no filter " + field + ": known are " + FIELDS + "; or put it in quotes");
    }
  }

  private static void refuseUnwanted(Part part) throws WrongQueryException {
    if (part.isUnwanted()) {
      throw new WrongQueryException(
          part.start(), part.field().orElseThrow() + ": can't have a minus: leave it out");
    }
  }

  private String required(Part part, int position) throws WrongQueryException {
    String folded = analysis.fold(part.text());
    if (folded.isEmpty() || folded.length() > Term.MAX_TEXT) {
      throw new WrongQueryException(
          position, part.field().orElseThrow() + ": needs a word of at most 200 characters");
    }
    return folded;
  }

  private Term tag(Part part, int position) throws WrongQueryException {
    return new Term(Kinds.TAG, required(part, position));
  }

  private void camera(Plan plan, Part part, int position) throws WrongQueryException {
    List<Term> words = new ArrayList<>();
    for (String word : required(part, position).split(" ")) {
      words.add(new Term(Kinds.CAMERA, word));
    }
    each(plan, part, words, 1, 1, Wish.Need.FILTER);
  }

  private static Term has(Part part, Scope scope, int position) throws WrongQueryException {
    String what = part.text().toLowerCase(Locale.ROOT);
    if (!HAVES.contains(what)) {
      throw new WrongQueryException(
          position, "has: needs one of " + HAVES.stream().sorted().toList());
    }
    // Of others' photos nobody learns whether they know their place.
    return what.equals("place")
        ? new Term(scope.isOwners() ? Kinds.OWNERS : Kinds.HAS, what)
        : new Term(Kinds.HAS, what);
  }

  private static void each(
      Plan plan, Part part, List<Term> terms, int atLeast, int percent, Wish.Need need) {
    for (Term term : terms) {
      Clause clause = new Clause(List.of(new Clause.Weighted(term, percent)), atLeast * percent);
      if (part.isUnwanted()) {
        plan.leaveOut(clause);
      } else {
        plan.want(new Wish(part.text(), part.start(), part.end(), clause, need));
      }
    }
  }
}
