package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.search.Term;
import org.imagerepo.api.search.TermCount;
import org.imagerepo.api.search.VocabularyQuery;

/** The SQL of lists: for each owner, term and visibility that there are photos of, one. */
final class TermListTable {
  /** After every text. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  static final String VOCABULARY =
      """
      SELECT text, sum(photos) AS photos FROM term_lists
      WHERE owner = ? AND kind = ? AND text >= ? AND text < ?
      AND visibility IN (SELECT value FROM json_each(?))
      GROUP BY text ORDER BY 2 DESC, text LIMIT ?""";

  private final Sql sql;

  /** Those that this transaction has asked for already. */
  private final Map<Key, Long> needed = new HashMap<>();

  private record Key(UserId owner, Term term, Visibility visibility) {}

  /** A list and how many photos are in it. */
  record Known(long list, long photos) {}

  TermListTable(Sql sql) {
    this.sql = sql;
  }

  Optional<Known> find(UserId owner, Term term, Visibility visibility) throws SQLException {
    return sql.first(
        row -> new Known(row.number("list"), row.number("photos")),
        """
        SELECT list, photos FROM term_lists
        WHERE owner = ? AND kind = ? AND text = ? AND visibility = ?""",
        owner.value(),
        term.kind(),
        term.text(),
        visibility.name());
  }

  /** Finds a list or makes one. */
  long need(UserId owner, Term term, Visibility visibility) throws SQLException {
    Key key = new Key(owner, term, visibility);
    Long known = needed.get(key);
    if (known == null) {
      Optional<Known> found = find(owner, term, visibility);
      known = found.isPresent() ? found.get().list() : make(owner, term, visibility);
      needed.put(key, known);
    }
    return known;
  }

  private long make(UserId owner, Term term, Visibility visibility) throws SQLException {
    return sql.number(
        """
        INSERT INTO term_lists (list, owner, kind, text, visibility, photos)
        VALUES ((SELECT coalesce(max(list), 0) + 1 FROM term_lists), ?, ?, ?, ?, 0)
        RETURNING list""",
        owner.value(),
        term.kind(),
        term.text(),
        visibility.name());
  }

  /** Notes photos that came into a list, or went; an empty one is forgotten. */
  void note(long list, long more) throws SQLException {
    long photos =
        sql.number(
            "UPDATE term_lists SET photos = photos + ? WHERE list = ? RETURNING photos",
            more,
            list);
    if (photos == 0) {
      sql.update("DELETE FROM term_lists WHERE list = ?", list);
    }
  }

  List<TermCount> vocabulary(VocabularyQuery query) throws SQLException {
    return sql.query(
        row -> new TermCount(new Term(query.kind(), row.text("text")), row.number("photos")),
        VOCABULARY,
        query.owner().value(),
        query.kind(),
        query.prefix(),
        query.prefix() + LAST,
        json(query.visibilities()),
        query.limit());
  }

  private static String json(Set<Visibility> visibilities) {
    return visibilities.stream()
        .map(visibility -> '"' + visibility.name() + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** How many photos have each of these terms, without those that none has. */
  Map<Term, Long> count(UserId owner, Set<Visibility> visibilities, Set<Term> terms)
      throws SQLException {
    Map<Term, Long> counts = new HashMap<>();
    for (Term term : terms) {
      for (Visibility visibility : visibilities) {
        Optional<Known> known = find(owner, term, visibility);
        known.ifPresent(list -> counts.merge(term, list.photos(), Long::sum));
      }
    }
    return counts;
  }
}
