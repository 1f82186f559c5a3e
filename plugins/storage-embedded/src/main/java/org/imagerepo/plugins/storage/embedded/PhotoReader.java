package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.api.image.ImageInfo;

/** Reads whole photos, however many, in a fixed number of queries: one a table. */
final class PhotoReader {
  /** A condition that takes the numbers of photos as a JSON array. */
  static final String AMONG = " WHERE photo IN (SELECT value FROM json_each(?)) ";

  private final Sql sql;

  PhotoReader(Sql sql) {
    this.sql = sql;
  }

  /** A photo that there is. */
  Photo read(long number) throws SQLException {
    return read(Optional.of(number)).orElseThrow();
  }

  Optional<Photo> read(Optional<Long> number) throws SQLException {
    return number.isEmpty() ? Optional.empty() : read(List.of(number.get())).stream().findFirst();
  }

  /** The photos of these numbers, in their order. */
  List<Photo> read(List<Long> numbers) throws SQLException {
    if (numbers.isEmpty()) {
      return List.of();
    }
    String among = numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    Parts parts =
        new Parts(
            ownTags(among),
            new RenditionTable(sql).among(among),
            new ExaminationTable(sql).among(among),
            new TaskTable(sql).among(among));
    Map<Long, Photo> photos = new HashMap<>();
    sql.query(
            row -> Map.entry(row.number("photo"), photo(row, parts)),
            "SELECT * FROM photos" + AMONG,
            among)
        .forEach(entry -> photos.put(entry.getKey(), entry.getValue()));
    return numbers.stream().map(photos::get).toList();
  }

  private record Parts(
      Map<Long, List<String>> ownTags,
      Map<Long, List<Rendition>> renditions,
      Map<Long, List<Examination>> examinations,
      Map<Long, List<Work>> work) {}

  private Map<Long, List<String>> ownTags(String among) throws SQLException {
    return sql.grouped(
        row -> row.number("photo"),
        row -> row.text("name"),
        "SELECT * FROM own_tags" + AMONG + "ORDER BY photo, position",
        among);
  }

  private static Photo photo(Row row, Parts parts) throws SQLException {
    long number = row.number("photo");
    return new Photo(
        new PhotoId(row.text("id")),
        new UserId(row.text("owner")),
        original(row),
        row.constant("visibility", Visibility.class),
        row.optionalText("caption"),
        parts.ownTags().getOrDefault(number, List.of()),
        row.optionalTime("taken_at"),
        row.optionalText("placeholder"),
        parts.renditions().getOrDefault(number, List.of()),
        parts.examinations().getOrDefault(number, List.of()),
        parts.work().getOrDefault(number, List.of()),
        row.constant("public_location", PublicLocation.class),
        row.optionalTime("trashed_at"));
  }

  private static Original original(Row row) throws SQLException {
    ImageInfo info =
        new ImageInfo(
            row.text("media_type"),
            row.integer("width"),
            row.integer("height"),
            row.integer("orientation"),
            row.integer("frames"));
    return new Original(
        row.text("file_name"),
        info,
        row.number("size"),
        row.text("sha256"),
        row.number("crc32"),
        row.time("uploaded_at"));
  }
}
