package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.UserId;

/** The SQL of the trash: into it, out of it, and what is in it. */
final class TrashTable {
  static final String LIST =
      """
      SELECT photo, trashed_at, id FROM photos
      WHERE owner = ? AND trashed_at IS NOT NULL AND (trashed_at, id) < (?, ?)
      ORDER BY trashed_at DESC, id DESC LIMIT ?""";

  static final String TRASHED_BEFORE =
      """
      SELECT id FROM photos WHERE trashed_at IS NOT NULL AND trashed_at < ?
      ORDER BY trashed_at, id LIMIT ?""";

  private static final Cursor START = new Cursor("TRASH", Long.MAX_VALUE, "~");

  private final Sql sql;

  private record Place(long photo, long time, String id) {}

  TrashTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Where a list begins.
   *
   * @throws IllegalArgumentException if its cursor isn't one of this list
   */
  static Cursor start(Optional<String> cursor) {
    return Cursor.decode(cursor, START);
  }

  void trash(long photo, Instant at) throws SQLException {
    sql.update(
        "UPDATE photos SET trashed_at = ? WHERE photo = ? AND trashed_at IS NULL",
        at.toEpochMilli(),
        photo);
    new TaskTable(sql).rest(photo, true);
  }

  void restore(long photo) throws SQLException {
    sql.update("UPDATE photos SET trashed_at = NULL WHERE photo = ?", photo);
    new TaskTable(sql).rest(photo, false);
  }

  /** The number of the photo, if it was trashed before that time. */
  Optional<Long> number(PhotoId id, Instant before) throws SQLException {
    return sql.first(
        row -> row.number("photo"),
        "SELECT photo FROM photos WHERE id = ? AND trashed_at < ?",
        id.value(),
        before.toEpochMilli());
  }

  boolean holds(long photo) throws SQLException {
    return sql.number("SELECT trashed_at IS NOT NULL FROM photos WHERE photo = ?", photo) == 1;
  }

  List<PhotoId> trashedBefore(Instant time, int limit) throws SQLException {
    return sql.query(
        row -> new PhotoId(row.text("id")), TRASHED_BEFORE, time.toEpochMilli(), limit);
  }

  Page<Photo> page(UserId owner, Cursor start, int limit) throws SQLException {
    List<Place> places =
        sql.query(
            row -> new Place(row.number("photo"), row.number("trashed_at"), row.text("id")),
            LIST,
            owner.value(),
            start.number(),
            start.text(),
            limit + 1);
    boolean isEnd = places.size() <= limit;
    List<Place> shown = isEnd ? places : places.subList(0, limit);
    List<Photo> photos = new PhotoReader(sql).read(shown.stream().map(Place::photo).toList());
    return new Page<>(photos, isEnd ? Optional.empty() : Optional.of(cursor(shown.get(limit - 1))));
  }

  private static String cursor(Place last) {
    return new Cursor(START.list(), last.time(), last.id()).encode();
  }
}
