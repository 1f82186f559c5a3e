package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Hit;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.api.search.Term;

/**
 * Finds the best photos for a query.
 *
 * <p>All clauses' lists are walked through at once, from the newest photo to the oldest, each
 * leaping to where the others stand. Once enough photos are found, what a photo must be worth to be
 * among the best rises, and blocks whose greatest percent can't reach it are passed over.
 */
final class Searching {
  private static final String LIST = "SEARCH";
  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparingInt(Found::score).thenComparingLong(Found::key).reversed();

  private final Sql sql;
  private final TermListTable lists;
  private final TermBlocks blocks;

  private record Found(int score, long key) {}

  Searching(Sql sql) {
    this.sql = sql;
    this.lists = new TermListTable(sql);
    this.blocks = new TermBlocks(sql);
  }

  /**
   * Where a query begins.
   *
   * @throws IllegalArgumentException if its cursor isn't one of a search
   */
  static Cursor start(SearchQuery query) {
    Cursor start =
        Cursor.decode(
            query.cursor(), new Cursor(LIST, Integer.MAX_VALUE, String.valueOf(Long.MAX_VALUE)));
    Long.parseLong(start.text());
    return start;
  }

  Page<Hit> page(SearchQuery query, Cursor start) throws SQLException {
    List<Found> found = best(query, new Found((int) start.number(), Long.parseLong(start.text())));
    List<Found> shown = found.subList(0, Math.min(query.limit(), found.size()));
    List<Photo> photos =
        new PhotoReader(sql).read(shown.stream().map(hit -> EntryKey.photo(hit.key())).toList());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      hits.add(new Hit(photos.get(i), shown.get(i).score()));
    }
    boolean isEnd = shown.size() == found.size();
    return new Page<>(
        hits, isEnd ? Optional.empty() : Optional.of(encode(shown.get(shown.size() - 1))));
  }

  private static String encode(Found last) {
    return new Cursor(LIST, last.score(), String.valueOf(last.key())).encode();
  }

  /** The best after a place, one more than fit on the page. */
  private List<Found> best(SearchQuery query, Found after) throws SQLException {
    List<ClauseCursor> wanted = new ArrayList<>();
    for (Clause clause : query.wanted()) {
      wanted.add(cursor(query, clause));
    }
    wanted.sort(Comparator.comparingLong(ClauseCursor::photos));
    List<ClauseCursor> unwanted = new ArrayList<>();
    for (Clause clause : query.unwanted()) {
      unwanted.add(cursor(query, clause));
    }
    int bound = wanted.stream().mapToInt(ClauseCursor::bound).sum();
    long last = query.until().map(until -> EntryKey.before(until) - 1).orElse(Long.MAX_VALUE - 1);
    if (bound <= after.score()) {
      last = Math.min(last, after.key() - 1);
    }
    long first = query.from().map(EntryKey::before).orElse(EntryKey.NONE + 1);
    PriorityQueue<Found> best = new PriorityQueue<>(BEST_FIRST.reversed());
    int least = 0;
    long target = last;
    while ((target = meet(wanted, target, first, bound, least)) != EntryKey.NONE) {
      int score = score(wanted, bound, least);
      Found hit = new Found(score, target);
      if (score >= least
          && score > 0
          && BEST_FIRST.compare(hit, after) > 0
          && !isAmong(unwanted, target)) {
        best.add(hit);
        if (best.size() > query.limit() + 1) {
          best.poll();
        }
        if (best.size() == query.limit() + 1) {
          least = best.peek().score() + 1; // what comes now is older, so that it must be better
        }
      }
      target--;
    }
    List<Found> found = new ArrayList<>(best);
    found.sort(BEST_FIRST);
    return found;
  }

  private ClauseCursor cursor(SearchQuery query, Clause clause) throws SQLException {
    List<ListCursor> cursors = new ArrayList<>();
    long photos = 0;
    for (Clause.Weighted weighted : clause.anyOf()) {
      for (Visibility visibility : query.visibilities()) {
        Term term = weighted.term();
        Optional<TermListTable.Known> known = lists.find(query.owner(), term, visibility);
        if (known.isPresent()) {
          cursors.add(new ListCursor(blocks, known.get().list(), weighted.percent()));
          photos += known.get().photos();
        }
      }
    }
    return new ClauseCursor(cursors, clause.atLeast(), photos);
  }

  /** Leads all clauses to the greatest key they have in common that isn't greater than a key. */
  private static long meet(List<ClauseCursor> wanted, long target, long first, int bound, int least)
      throws SQLException {
    long key = target;
    int agreed = 0;
    while (agreed < wanted.size()) {
      agreed = 0;
      for (ClauseCursor clause : wanted) {
        long found = clause.seek(key, floor(clause, bound, least));
        if (found < first || found == EntryKey.NONE) {
          return EntryKey.NONE;
        }
        agreed = found == key ? agreed + 1 : 1;
        key = found;
      }
    }
    return key;
  }

  /** What a photo must be worth for a clause so that it can count. */
  private static int floor(ClauseCursor clause, int bound, int least) {
    return Math.max(clause.atLeast(), least - (bound - clause.bound()));
  }

  /** The photo's score where all clauses stand; 0 if it doesn't count for one of them. */
  private static int score(List<ClauseCursor> wanted, int bound, int least) throws SQLException {
    int score = 0;
    boolean counts = true;
    for (ClauseCursor clause : wanted) {
      int worth = clause.take(floor(clause, bound, least));
      counts &= worth >= clause.atLeast();
      score += worth;
    }
    return counts ? score : 0;
  }

  private static boolean isAmong(List<ClauseCursor> unwanted, long key) throws SQLException {
    for (ClauseCursor clause : unwanted) {
      if (clause.seek(key, clause.atLeast()) == key
          && clause.take(clause.atLeast()) >= clause.atLeast()) {
        return true;
      }
    }
    return false;
  }
}
