package org.imagerepo.core.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Hit;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.api.search.SearchableCatalogue;
import org.imagerepo.api.search.Term;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.search.query.Part;
import org.imagerepo.core.search.query.Splitter;
import org.imagerepo.core.search.query.WrongQueryException;

/** Finds photos by words, for one asker: what the asker may not see in lists isn't found either. */
public final class Search {
  /** Asks for all photos alike. */
  public static final Clause ANY_PHOTO =
      new Clause(List.of(new Clause.Weighted(new Term(Kinds.PHOTO, Kinds.PHOTO), 100)), 1);

  private static final int WHOLE = 10_000;

  /**
   * What the best photo must be worth, in ten-thousandths: where not even that one is likely to be
   * right, there is nothing to be found.
   */
  private static final int BEST_AT_LEAST = 1000;

  private final Optional<SearchableCatalogue> catalogue;
  private final Accounts accounts;
  private final Access access;
  private final Planner planner;
  private final Explanation explanation;
  private final Spelling spelling;
  private final Completion completion;

  Search(
      Optional<SearchableCatalogue> catalogue,
      Accounts accounts,
      Access access,
      Analysis analysis,
      Meaning meaning,
      Clock clock) {
    this.catalogue = catalogue;
    this.accounts = accounts;
    this.access = access;
    this.planner = new Planner(analysis, meaning, clock);
    this.explanation = new Explanation(new DerivedTerms(analysis));
    this.spelling = new Spelling(analysis);
    this.completion = new Completion(analysis);
  }

  /** What a catalogue can do of itself. */
  public static Optional<SearchableCatalogue> ability(Catalogue catalogue) {
    return catalogue instanceof SearchableCatalogue able ? Optional.of(able) : Optional.empty();
  }

  /** Whether this platform's catalogue can be searched at all. */
  public boolean isAvailable() {
    return catalogue.isPresent();
  }

  /**
   * Finds photos.
   *
   * @param owner whose, unless the question says so; the asker's own if neither does
   * @param cursor what the page before gave as next
   * @param limit at most so many, from 1 to {@value SearchQuery#MAX_LIMIT}
   * @throws RefusedException if the question or the cursor is wrong, there is no such owner, or
   *     neither owner nor asker is known
   */
  public FoundPage find(
      Asker asker, Optional<User> owner, String question, Optional<String> cursor, int limit)
      throws RefusedException, IOException {
    try {
      List<Part> parts = Splitter.split(question);
      User of = owner(asker, owner, parts);
      Scope scope = scope(asker, of);
      Plan plan = planner.plan(parts, scope);
      if (plan.isEmpty()) {
        throw new WrongQueryException(0, "Say what to look for: a word, a date or a filter");
      }
      return find(scope, of, question, plan, cursor, limit);
    } catch (WrongQueryException e) {
      throw RefusedException.wrongQuery(e.position(), e.getMessage());
    }
  }

  private Scope scope(Asker asker, User owner) throws RefusedException {
    SearchableCatalogue able =
        catalogue.orElseThrow(
            () ->
                new RefusedException(
                    RefusalType.SEARCH_UNAVAILABLE,
                    "The catalogue of this platform keeps no words. Use one that does."));
    return new Scope(able, owner.id(), access.listed(asker, owner.id()), asker.is(owner.id()));
  }

  private User owner(Asker asker, Optional<User> named, List<Part> parts)
      throws WrongQueryException, RefusedException, IOException {
    Optional<User> owner = named;
    for (Part part : parts) {
      if (part.field().equals(Optional.of("by"))) {
        boolean isAsker = part.text().equalsIgnoreCase("me");
        Optional<User> by =
            isAsker ? asker.user() : accounts.named(part.text().toLowerCase(Locale.ROOT));
        if (by.isEmpty() || owner.isPresent() && !owner.get().id().equals(by.get().id())) {
          throw new WrongQueryException(
              part.start(), "by: needs the name of one user who has photos to show");
        }
        owner = by;
      }
    }
    return owner
        .or(asker::user)
        .orElseThrow(
            () ->
                new RefusedException(
                    RefusalType.NOT_AUTHENTICATED,
                    "Log in, or say whose photos to search: owner=NAME."));
  }

  private FoundPage find(
      Scope scope, User owner, String question, Plan plan, Optional<String> cursor, int limit)
      throws RefusedException, IOException {
    Page<Hit> page = search(scope, query(scope, plan, cursor, limit));
    int whole = WHOLE * Math.max(1, (int) plan.wishes().stream().filter(Wish::isScored).count());
    boolean isHonest =
        !page.items().isEmpty()
            && (cursor.isPresent()
                || page.items().get(0).score() >= (long) whole * BEST_AT_LEAST / WHOLE);
    if (!isHonest) {
      return new FoundPage(
          owner, List.of(), Optional.empty(), spelling.mended(question, plan, scope));
    }
    List<FoundPhoto> photos = new ArrayList<>();
    for (Hit hit : page.items()) {
      photos.add(
          new FoundPhoto(
              hit.photo(),
              Math.min(1, hit.score() / (double) whole),
              explanation.of(hit.photo(), plan.wishes())));
    }
    return new FoundPage(owner, photos, page.next(), Optional.empty());
  }

  private static SearchQuery query(Scope scope, Plan plan, Optional<String> cursor, int limit) {
    List<Clause> wanted = new ArrayList<>();
    plan.wishes().forEach(wish -> wanted.add(wish.clause()));
    if (plan.wishes().stream().noneMatch(Wish::isScored)) {
      wanted.add(ANY_PHOTO);
    }
    return new SearchQuery(
        scope.owner(),
        scope.visibilities(),
        wanted,
        plan.unwanted(),
        plan.days().from().map(Search::midnight),
        plan.days().until().map(Search::midnight),
        cursor,
        limit);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Page<Hit> search(Scope scope, SearchQuery query)
      throws RefusedException, IOException {
    try {
      return scope.catalogue().search(query);
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid("cursor", "must be what a page before gave as next");
    }
  }

  /**
   * How a question that is being typed may go on.
   *
   * @param limit at most so many
   * @throws RefusedException if neither owner nor asker is known
   */
  public List<Suggestion> suggestions(Asker asker, Optional<User> owner, String question, int limit)
      throws RefusedException, IOException {
    User of =
        owner
            .or(asker::user)
            .orElseThrow(
                () ->
                    new RefusedException(
                        RefusalType.NOT_AUTHENTICATED,
                        "Log in, or say whose photos to search: owner=NAME."));
    return completion.of(question, scope(asker, of), limit);
  }
}
