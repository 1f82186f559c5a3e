package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Hit;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.api.search.Term;

/**
 * Finds the best photos for a query. The database finds those that have a term of each clause and
 * tells the percents that the query asks for; the sums are made here.
 */
final class Searching {
  private static final String LIST = "SEARCH";
  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparingInt(Found::score)
          .thenComparingLong(Found::second)
          .thenComparing(Found::id)
          .reversed();

  private final Photos photos;

  private record Found(int score, long second, String id) {}

  Searching(Photos photos) {
    this.photos = photos;
  }

  /**
   * Where a query begins.
   *
   * @throws IllegalArgumentException if its cursor isn't one of a search
   */
  static Optional<Cursor> start(SearchQuery query) {
    Optional<Cursor> start = Cursor.decode(query.cursor(), LIST);
    start.ifPresent(Searching::found);
    return start;
  }

  private static Found found(Cursor cursor) {
    String[] parts = cursor.text().split(" ");
    if (parts.length != 2) {
      throw new IllegalArgumentException("the cursor isn't one of a search");
    }
    return new Found((int) cursor.number(), Long.parseLong(parts[0]), parts[1]);
  }

  private static String cursor(Found last) {
    return new Cursor(LIST, last.score(), last.second() + " " + last.id()).encode();
  }

  Page<Hit> page(SearchQuery query, Optional<Cursor> start) {
    List<Found> best = best(query, start.map(Searching::found));
    boolean isEnd = best.size() <= query.limit();
    List<Found> shown = isEnd ? best : best.subList(0, query.limit());
    return new Page<>(
        hits(shown), isEnd ? Optional.empty() : Optional.of(cursor(shown.get(query.limit() - 1))));
  }

  private List<Hit> hits(List<Found> shown) {
    Map<PhotoId, Integer> scores = new HashMap<>();
    List<PhotoId> ids = shown.stream().map(found -> new PhotoId(found.id())).toList();
    for (Found found : shown) {
      scores.put(new PhotoId(found.id()), found.score());
    }
    List<Photo> present = photos.inOrder(ids);
    return present.stream().map(photo -> new Hit(photo, scores.get(photo.id()))).toList();
  }

  /** The best after a place, one more than fit on the page. */
  private List<Found> best(SearchQuery query, Optional<Found> after) {
    PriorityQueue<Found> best = new PriorityQueue<>(BEST_FIRST.reversed());
    for (Document candidate :
        photos.collection().find(filter(query)).projection(projection(query))) {
      int score = score(query, candidate);
      Found found =
          new Found(
              score,
              candidate.getDate("timelineAt").toInstant().getEpochSecond(),
              candidate.getString("_id"));
      if (score > 0 && after.filter(place -> BEST_FIRST.compare(found, place) <= 0).isEmpty()) {
        best.add(found);
        if (best.size() > query.limit() + 1) {
          best.poll();
        }
      }
    }
    List<Found> sorted = new ArrayList<>(best);
    sorted.sort(BEST_FIRST);
    return sorted;
  }

  private static Bson filter(SearchQuery query) {
    List<Bson> filters = new ArrayList<>();
    filters.add(Filters.eq("owner", query.owner().value()));
    filters.add(Filters.in("visibility", query.visibilities().stream().map(Enum::name).toList()));
    for (Clause clause : query.wanted()) {
      filters.add(Filters.in(TermFields.WORDS, terms(clause).map(TermFields::word).toList()));
    }
    query.from().ifPresent(from -> filters.add(Filters.gte("timelineAt", second(from))));
    query.until().ifPresent(until -> filters.add(Filters.lt("timelineAt", second(until))));
    return Filters.and(filters);
  }

  private static Date second(Instant time) {
    return Date.from(Instant.ofEpochSecond(time.getEpochSecond()));
  }

  private static Stream<Term> terms(Clause clause) {
    return clause.anyOf().stream().map(Clause.Weighted::term);
  }

  private static Bson projection(SearchQuery query) {
    List<String> fields = new ArrayList<>(List.of("timelineAt"));
    Stream.concat(query.wanted().stream(), query.unwanted().stream())
        .flatMap(Searching::terms)
        .distinct()
        .forEach(term -> fields.add(TermFields.path(term)));
    return Projections.include(fields);
  }

  /** 0 if the photo doesn't count. */
  private static int score(SearchQuery query, Document candidate) {
    int score = 0;
    for (Clause clause : query.wanted()) {
      int worth = worth(clause, candidate);
      if (worth < clause.atLeast()) {
        return 0;
      }
      score += worth;
    }
    boolean isUnwanted =
        query.unwanted().stream().anyMatch(c -> worth(c, candidate) >= c.atLeast());
    return isUnwanted ? 0 : score;
  }

  private static int worth(Clause clause, Document candidate) {
    return clause.anyOf().stream()
        .mapToInt(weighted -> weighted.percent() * TermFields.percent(candidate, weighted.term()))
        .max()
        .orElse(0);
  }
}
