package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareChange;
import org.imagerepo.api.catalogue.ShareId;
import org.imagerepo.api.catalogue.UserId;

/** The SQL of shares. */
final class ShareTable {
  static final String LIST =
      """
      SELECT * FROM shares WHERE owner = ? AND (created_at, id) < (?, ?)
      ORDER BY created_at DESC, id DESC LIMIT ?\
      """;

  private static final Cursor START = new Cursor("shares", Long.MAX_VALUE, "~");

  private final Sql sql;

  ShareTable(Sql sql) {
    this.sql = sql;
  }

  int add(Share share) throws SQLException {
    return sql.update(
        """
        INSERT INTO shares (id, owner, photos, title, password_hash, originals, created_at,
                            expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        share.id().value(),
        share.owner().value(),
        text(share.photos()),
        share.title().orElse(null),
        share.passwordHash().orElse(null),
        share.hasOriginals(),
        share.createdAt().toEpochMilli(),
        Row.value(share.expiresAt()));
  }

  Optional<Share> byId(ShareId id) throws SQLException {
    return sql.first(ShareTable::map, "SELECT * FROM shares WHERE id = ?", id.value());
  }

  /**
   * Where a list begins.
   *
   * @throws IllegalArgumentException if its cursor isn't one of this list
   */
  static Cursor start(Optional<String> cursor) {
    return Cursor.decode(cursor, START);
  }

  Page<Share> page(UserId owner, Cursor start, int limit) throws SQLException {
    List<Share> found =
        sql.query(ShareTable::map, LIST, owner.value(), start.number(), start.text(), limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    Share last = found.get(limit - 1);
    Cursor next = new Cursor(START.list(), last.createdAt().toEpochMilli(), last.id().value());
    return new Page<>(found.subList(0, limit), Optional.of(next.encode()));
  }

  Optional<Share> change(ShareId id, List<ShareChange> changes) throws SQLException {
    for (ShareChange change : changes) {
      change(id, change);
    }
    return byId(id);
  }

  private void change(ShareId id, ShareChange change) throws SQLException {
    if (change instanceof ShareChange.Photos to) {
      set("photos", text(to.photos()), id);
    } else if (change instanceof ShareChange.Title to) {
      set("title", to.title().orElse(null), id);
    } else if (change instanceof ShareChange.Password to) {
      set("password_hash", to.hash().orElse(null), id);
    } else if (change instanceof ShareChange.Expiry to) {
      set("expires_at", Row.value(to.at()), id);
    } else if (change instanceof ShareChange.Originals to) {
      set("originals", to.areGiven(), id);
    }
  }

  /**
   * @param column one of the constants above
   */
  private void set(String column, Object value, ShareId id) throws SQLException {
    sql.update("UPDATE shares SET " + column + " = ? WHERE id = ?", value, id.value());
  }

  boolean remove(ShareId id) throws SQLException {
    return sql.update("DELETE FROM shares WHERE id = ?", id.value()) == 1;
  }

  private static String text(List<PhotoId> photos) {
    return photos.stream().map(PhotoId::value).collect(Collectors.joining(" "));
  }

  private static Share map(Row row) throws SQLException {
    return new Share(
        new ShareId(row.text("id")),
        new UserId(row.text("owner")),
        Arrays.stream(row.text("photos").split(" ")).map(PhotoId::new).toList(),
        row.optionalText("title"),
        row.optionalText("password_hash"),
        row.number("originals") == 1,
        row.time("created_at"),
        row.optionalTime("expires_at"));
  }
}
