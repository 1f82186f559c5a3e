package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.tag.Box;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Score;
import org.imagerepo.api.tag.Tag;

/** The SQL of examinations with their tags, scores and fields. */
final class ExaminationTable {
  private final Sql sql;

  /** What one examination is known by. */
  private record Key(long photo, String provider) {}

  /** What one tag is known by. */
  private record TagKey(Key examination, long position) {}

  private record Parts(
      Map<Key, List<Tag>> tags,
      Map<Key, List<Score>> scores,
      Map<Key, List<Map.Entry<String, String>>> fields) {
    Findings findings(Key key) {
      return new Findings(
          tags.getOrDefault(key, List.of()),
          scores.getOrDefault(key, List.of()),
          fields.getOrDefault(key, List.of()).stream()
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
  }

  ExaminationTable(Sql sql) {
    this.sql = sql;
  }

  Map<Long, List<Examination>> among(String photos) throws SQLException {
    Parts parts = new Parts(tags(photos), scores(photos), fields(photos));
    return sql.grouped(
        row -> row.number("photo"),
        row -> new Examination(parts.findings(key(row)), RenditionTable.provenance(row)),
        select("examinations", "provider"),
        photos);
  }

  private Map<Key, List<Tag>> tags(String photos) throws SQLException {
    Map<TagKey, List<Box>> boxes = boxes(photos);
    return sql.grouped(
        ExaminationTable::key,
        row ->
            new Tag(
                row.text("vocabulary"),
                row.text("name"),
                row.real("confidence"),
                boxes.getOrDefault(new TagKey(key(row), row.number("position")), List.of())),
        select("tags", "provider, position"),
        photos);
  }

  private Map<TagKey, List<Box>> boxes(String photos) throws SQLException {
    return sql.grouped(
        row -> new TagKey(key(row), row.number("tag")),
        row ->
            new Box(
                row.real("x"),
                row.real("y"),
                row.real("width"),
                row.real("height"),
                row.real("confidence")),
        select("boxes", "provider, tag, position"),
        photos);
  }

  private Map<Key, List<Score>> scores(String photos) throws SQLException {
    return sql.grouped(
        ExaminationTable::key,
        row -> new Score(row.text("name"), row.real("value")),
        select("scores", "provider, position"),
        photos);
  }

  private Map<Key, List<Map.Entry<String, String>>> fields(String photos) throws SQLException {
    return sql.grouped(
        ExaminationTable::key,
        row -> Map.entry(row.text("name"), row.text("value")),
        select("fields", "provider, name"),
        photos);
  }

  private static String select(String table, String order) {
    return "SELECT * FROM " + table + PhotoReader.AMONG + "ORDER BY photo, " + order;
  }

  private static Key key(Row row) throws SQLException {
    return new Key(row.number("photo"), row.text("provider"));
  }

  /** Replaces what the same tagger found before. */
  void replace(long photo, Examination examination) throws SQLException {
    Provenance by = examination.by();
    sql.update("DELETE FROM examinations WHERE photo = ? AND provider = ?", photo, by.provider());
    sql.update(
        """
        INSERT INTO examinations (photo, provider, plugin, version, revision, made_at)
        VALUES (?, ?, ?, ?, ?, ?)""",
        photo,
        by.provider(),
        by.plugin(),
        by.version(),
        by.revision(),
        by.at().toEpochMilli());
    insert(new Key(photo, by.provider()), examination.findings());
  }

  private void insert(TagKey tag, List<Box> boxes) throws SQLException {
    int position = 0;
    for (Box box : boxes) {
      sql.update(
          """
          INSERT INTO boxes (photo, provider, tag, position, x, y, width, height, confidence)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
          tag.examination().photo(),
          tag.examination().provider(),
          tag.position(),
          position++,
          box.x(),
          box.y(),
          box.width(),
          box.height(),
          box.confidence());
    }
  }

  private void insert(Key key, Findings findings) throws SQLException {
    int position = 0;
    for (Tag tag : findings.tags()) {
      sql.update(
          """
          INSERT INTO tags (photo, provider, position, vocabulary, name, confidence)
          VALUES (?, ?, ?, ?, ?, ?)""",
          key.photo(),
          key.provider(),
          position,
          tag.vocabulary(),
          tag.name(),
          tag.confidence());
      insert(new TagKey(key, position++), tag.boxes());
    }
    for (Score score : findings.scores()) {
      sql.update(
          "INSERT INTO scores (photo, provider, position, name, value) VALUES (?, ?, ?, ?, ?)",
          key.photo(),
          key.provider(),
          position++,
          score.name(),
          score.value());
    }
    for (Map.Entry<String, String> field : findings.fields().entrySet()) {
      sql.update(
          "INSERT INTO fields (photo, provider, name, value) VALUES (?, ?, ?, ?)",
          key.photo(),
          key.provider(),
          field.getKey(),
          field.getValue());
    }
  }
}
