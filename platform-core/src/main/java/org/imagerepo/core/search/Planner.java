package org.imagerepo.core.search;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Term;
import org.imagerepo.core.search.query.DateWords;
import org.imagerepo.core.search.query.Part;
import org.imagerepo.core.search.query.WrongQueryException;

/** Makes a plan of a question's parts. */
final class Planner {
  private static final int LONGEST_NAME = 3;

  /** Every photo is one of these. */
  private static final Set<String> PHOTO_WORDS =
      Set.of(
          "photo",
          "photos",
          "picture",
          "pictures",
          "pic",
          "pics",
          "image",
          "images",
          "shot",
          "shots",
          "show",
          "me",
          "my",
          "find",
          "taken",
          "all",
          "foto",
          "fotos",
          "bild",
          "bilder");

  private final Analysis analysis;
  private final Filters filters;
  private final WordClauses clauses;
  private final Clock clock;

  Planner(Analysis analysis, Meaning meaning, Clock clock) {
    this.analysis = analysis;
    this.filters = new Filters(analysis);
    this.clauses = new WordClauses(meaning);
    this.clock = clock;
  }

  /**
   * @throws WrongQueryException if a part is wrong
   */
  Plan plan(List<Part> parts, Scope scope) throws WrongQueryException, IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    TagNames tags = new TagNames(scope);
    Plan plan = new Plan();
    int next = 0;
    while (next < parts.size()) {
      next += take(parts.subList(next, parts.size()), plan, scope, tags, today);
    }
    leaveOutIdleWords(plan, scope);
    return plan;
  }

  /**
   * Takes the first parts.
   *
   * @return how many
   */
  private int take(List<Part> parts, Plan plan, Scope scope, TagNames tags, LocalDate today)
      throws WrongQueryException, IOException {
    Part part = parts.get(0);
    if (part.field().isPresent()) {
      filters.add(plan, part, scope, today);
      return 1;
    }
    if (part.isPlainWord()) {
      List<String> words =
          parts.stream()
              .takeWhile(Part::isPlainWord)
              .map(word -> word.text().toLowerCase(Locale.ROOT))
              .toList();
      Optional<DateWords.Found> days = DateWords.at(words, today);
      if (days.isPresent()) {
        plan.within(days.get().days());
        return days.get().words();
      }
      int named = takeName(parts.subList(0, words.size()), plan, tags);
      if (named > 0) {
        return named;
      }
    }
    takeWords(part, plan, tags);
    return 1;
  }

  /** Takes words that are together the name of a tag, such as "hot dog". */
  private int takeName(List<Part> words, Plan plan, TagNames tags) throws IOException {
    for (int count = Math.min(LONGEST_NAME, words.size()); count > 1; count--) {
      List<Part> some = words.subList(0, count);
      String text = String.join(" ", some.stream().map(Part::text).toList());
      Optional<String> name = names(text).stream().filter(tags.known().all()::contains).findFirst();
      if (name.isPresent()) {
        plan.want(
            new Wish(
                text,
                some.get(0).start(),
                some.get(count - 1).end(),
                clauses.ofTag(name.get(), tags.known()),
                Wish.Need.FULL));
        return count;
      }
    }
    return 0;
  }

  /** What a tag may be called that words stand for: the same, or their last word is its plural. */
  private List<String> names(String text) {
    String folded = analysis.fold(text);
    List<String> names = new ArrayList<>(List.of(folded));
    List<Analysis.Word> words = analysis.words(text);
    if (!words.isEmpty()) {
      String before = folded.substring(0, folded.lastIndexOf(' ') + 1);
      words.get(words.size() - 1).stems().forEach(stem -> names.add(before + stem));
    }
    return names;
  }

  private void takeWords(Part part, Plan plan, TagNames tags) throws IOException {
    List<Analysis.Word> words = analysis.words(part.text());
    if (part.isPhrase()) {
      clauses
          .ofPhrase(words, tags.known())
          .forEach(clause -> add(plan, part, clause, Wish.Need.FULL));
    } else {
      for (Analysis.Word word : words) {
        add(plan, part, clauses.of(word, tags.known()), need(word));
      }
    }
  }

  private static void add(Plan plan, Part part, Clause clause, Wish.Need need) {
    if (part.isUnwanted()) {
      plan.leaveOut(WordClauses.unwanted(clause));
    } else {
      plan.want(new Wish(part.text(), part.start(), part.end(), clause, need));
    }
  }

  private static Wish.Need need(Analysis.Word word) {
    if (word.isCommon()) {
      return Wish.Need.IF_ALONE;
    }
    boolean isIdle = word.isCommonElsewhere() || PHOTO_WORDS.contains(word.folded());
    return isIdle ? Wish.Need.IF_KNOWN : Wish.Need.FULL;
  }

  private static void leaveOutIdleWords(Plan plan, Scope scope) throws IOException {
    boolean hasMore =
        plan.wishes().stream().anyMatch(wish -> wish.need() != Wish.Need.IF_ALONE)
            || !plan.unwanted().isEmpty()
            || plan.days().from().isPresent()
            || plan.days().until().isPresent();
    if (hasMore) {
      plan.wishes().removeIf(wish -> wish.need() == Wish.Need.IF_ALONE);
    }
    Set<Term> asked = new HashSet<>();
    plan.wishes().stream()
        .filter(wish -> wish.need() == Wish.Need.IF_KNOWN)
        .forEach(wish -> asked.addAll(terms(wish)));
    if (!asked.isEmpty()) {
      Map<Term, Long> known = scope.count(asked);
      plan.wishes()
          .removeIf(
              wish ->
                  wish.need() == Wish.Need.IF_KNOWN
                      && terms(wish).stream().noneMatch(known::containsKey));
    }
  }

  /** The terms that stand for a wish. */
  static List<Term> terms(Wish wish) {
    return wish.clause().anyOf().stream().map(Clause.Weighted::term).toList();
  }
}
