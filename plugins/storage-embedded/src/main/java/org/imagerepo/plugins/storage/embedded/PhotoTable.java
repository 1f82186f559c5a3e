package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;

/**
 * The SQL that finds and changes photos; {@link PhotoReader} reads them, {@link PhotoPages} lists
 * them.
 */
final class PhotoTable {
  /** Each half is read from an index alone. */
  static final String USAGE =
      """
      SELECT * FROM
      (SELECT count(*) AS photos, coalesce(sum(size), 0) AS bytes
       FROM photos INDEXED BY photos_by_upload WHERE owner = ? AND trashed_at IS NULL),
      (SELECT count(*) AS trashed_photos, coalesce(sum(size), 0) AS trashed_bytes
       FROM photos INDEXED BY photos_in_trash WHERE owner = ? AND trashed_at IS NOT NULL)""";

  private final Sql sql;

  PhotoTable(Sql sql) {
    this.sql = sql;
  }

  /** The number that stands for a photo in this file. */
  Optional<Long> number(PhotoId id) throws SQLException {
    return sql.first(
        row -> row.number("photo"), "SELECT photo FROM photos WHERE id = ?", id.value());
  }

  Optional<Long> number(UserId owner, String sha256) throws SQLException {
    return sql.first(
        row -> row.number("photo"),
        "SELECT photo FROM photos WHERE owner = ? AND sha256 = ?",
        owner.value(),
        sha256);
  }

  /**
   * @return its number
   */
  long insert(Photo photo) throws SQLException {
    Original original = photo.original();
    long number =
        sql.number(
            """
            INSERT INTO photos (id, owner, file_name, media_type, width, height, orientation,
              frames, size, sha256, crc32, uploaded_at, visibility, caption, taken_at, placeholder,
              public_location)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING photo""",
            photo.id().value(),
            photo.owner().value(),
            original.fileName(),
            original.info().mediaType(),
            original.info().width(),
            original.info().height(),
            original.info().orientation(),
            original.info().frames(),
            original.size(),
            original.sha256(),
            original.crc32(),
            original.uploadedAt().toEpochMilli(),
            photo.visibility().name(),
            photo.caption().orElse(null),
            photo.takenAt().map(Instant::toEpochMilli).orElse(null),
            photo.placeholder().orElse(null),
            photo.publicLocation().name());
    replaceOwnTags(number, photo.ownTags());
    return number;
  }

  void change(long photo, PhotoChange change) throws SQLException {
    if (change.caption().isPresent()) {
      String caption = change.caption().get();
      sql.update(
          "UPDATE photos SET caption = ? WHERE photo = ?",
          caption.isEmpty() ? null : caption,
          photo);
    }
    if (change.visibility().isPresent()) {
      Visibility visibility = change.visibility().get();
      sql.update("UPDATE photos SET visibility = ? WHERE photo = ?", visibility.name(), photo);
    }
    if (change.publicLocation().isPresent()) {
      PublicLocation location = change.publicLocation().get();
      sql.update("UPDATE photos SET public_location = ? WHERE photo = ?", location.name(), photo);
    }
    if (change.ownTags().isPresent()) {
      replaceOwnTags(photo, change.ownTags().get());
    }
  }

  /** Sets what a tagger found out about the photo as such; what is empty stays. */
  void learn(long photo, Optional<Instant> takenAt, Optional<String> placeholder)
      throws SQLException {
    if (takenAt.isPresent() || placeholder.isPresent()) {
      sql.update(
          """
          UPDATE photos SET taken_at = coalesce(?, taken_at),
            placeholder = coalesce(?, placeholder) WHERE photo = ?""",
          takenAt.map(Instant::toEpochMilli).orElse(null),
          placeholder.orElse(null),
          photo);
    }
  }

  /** Everything about it goes with it: the schema says so. */
  void remove(long photo) throws SQLException {
    sql.update("DELETE FROM photos WHERE photo = ?", photo);
  }

  Set<PhotoId> existing(Set<PhotoId> ids) throws SQLException {
    String json =
        ids.stream().map(id -> '"' + id.value() + '"').collect(Collectors.joining(",", "[", "]"));
    return new HashSet<>(
        sql.query(
            row -> new PhotoId(row.text("id")),
            "SELECT id FROM photos WHERE id IN (SELECT value FROM json_each(?))",
            json));
  }

  Usage usage(UserId owner) throws SQLException {
    return sql.first(
            row ->
                new Usage(
                    row.number("photos"),
                    row.number("bytes"),
                    row.number("trashed_photos"),
                    row.number("trashed_bytes")),
            USAGE,
            owner.value(),
            owner.value())
        .orElseThrow();
  }

  /** Some photos of an owner, in no order. */
  List<PhotoId> some(UserId owner, int limit) throws SQLException {
    return sql.query(
        row -> new PhotoId(row.text("id")),
        "SELECT id FROM photos WHERE owner = ? LIMIT ?",
        owner.value(),
        limit);
  }

  private void replaceOwnTags(long photo, List<String> tags) throws SQLException {
    sql.update("DELETE FROM own_tags WHERE photo = ?", photo);
    for (int i = 0; i < tags.size(); i++) {
      sql.update(
          "INSERT INTO own_tags (photo, position, name) VALUES (?, ?, ?)", photo, i, tags.get(i));
    }
  }
}
