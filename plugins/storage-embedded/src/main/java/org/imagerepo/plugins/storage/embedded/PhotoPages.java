package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Visibility;

/**
 * Lists photos page by page.
 *
 * <p>Each visibility is read from the index in the order asked for and the few results are merged
 * here, as SQLite would sort all of an owner's photos to do it.
 */
final class PhotoPages {
  /** Greater than any id. */
  private static final String LAST = "~";

  private static final Comparator<Place> NEWEST_FIRST =
      Comparator.comparingLong(Place::time).thenComparing(Place::id).reversed();

  private final Sql sql;

  private record Place(long photo, long time, String id) {}

  PhotoPages(Sql sql) {
    this.sql = sql;
  }

  /**
   * Where a query begins.
   *
   * @throws IllegalArgumentException if its cursor isn't one of this list
   */
  static Cursor start(PhotoQuery query) {
    return Cursor.decode(query.cursor(), new Cursor(query.sort().name(), Long.MAX_VALUE, LAST));
  }

  Page<Photo> page(PhotoQuery query, Cursor start) throws SQLException {
    List<Place> places = new ArrayList<>();
    for (Visibility visibility : query.visibilities()) {
      places.addAll(places(query, visibility, start));
    }
    places.sort(NEWEST_FIRST);
    List<Place> shown = places.subList(0, Math.min(query.limit(), places.size()));
    List<Photo> photos = new PhotoReader(sql).read(shown.stream().map(Place::photo).toList());
    boolean isEnd = shown.size() == places.size();
    return new Page<>(
        photos, isEnd ? Optional.empty() : Optional.of(cursor(query, shown.get(shown.size() - 1))));
  }

  private List<Place> places(PhotoQuery query, Visibility visibility, Cursor start)
      throws SQLException {
    return sql.query(
        row -> new Place(row.number("photo"), row.number("time"), row.text("id")),
        statement(query.sort()),
        query.owner().value(),
        visibility.name(),
        start.number(),
        start.text(),
        query.limit() + 1);
  }

  static String statement(PhotoQuery.Sort sort) {
    return """
    SELECT photo, $time AS time, id FROM photos
    WHERE owner = ? AND visibility = ? AND trashed_at IS NULL AND ($time, id) < (?, ?)
    ORDER BY $time DESC, id DESC LIMIT ?"""
        .replace("$time", column(sort));
  }

  /** The column that a list is sorted by. */
  static String column(PhotoQuery.Sort sort) {
    return switch (sort) {
      case UPLOADED -> "uploaded_at";
      case TAKEN -> "taken_or_uploaded_at";
    };
  }

  private static String cursor(PhotoQuery query, Place last) {
    return cursor(query, last.time(), last.id());
  }

  /** Where the page after that photo begins. */
  static String cursor(PhotoQuery query, long time, String id) {
    return new Cursor(query.sort().name(), time, id).encode();
  }
}
