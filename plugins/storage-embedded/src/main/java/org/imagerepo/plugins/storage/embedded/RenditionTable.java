package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.rendition.RenditionSpec;

/** The SQL of renditions. */
final class RenditionTable {
  private final Sql sql;

  RenditionTable(Sql sql) {
    this.sql = sql;
  }

  Map<Long, List<Rendition>> among(String photos) throws SQLException {
    return sql.grouped(
        row -> row.number("photo"),
        RenditionTable::map,
        "SELECT * FROM renditions" + PhotoReader.AMONG + "ORDER BY photo, name",
        photos);
  }

  /** Replaces all of a provider, and others' of the same names, since names are unique. */
  void replace(long photo, String provider, List<Rendition> renditions) throws SQLException {
    sql.update("DELETE FROM renditions WHERE photo = ? AND provider = ?", photo, provider);
    for (Rendition rendition : renditions) {
      insert(photo, rendition);
    }
  }

  private void insert(long photo, Rendition rendition) throws SQLException {
    sql.update(
        """
        INSERT OR REPLACE INTO renditions (photo, name, media_type, width, height, size, sha256,
          plugin, version, provider, revision, made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        photo,
        rendition.spec().name(),
        rendition.spec().mediaType(),
        rendition.spec().width(),
        rendition.spec().height(),
        rendition.size(),
        rendition.sha256(),
        rendition.by().plugin(),
        rendition.by().version(),
        rendition.by().provider(),
        rendition.by().revision(),
        rendition.by().at().toEpochMilli());
  }

  private static Rendition map(Row row) throws SQLException {
    RenditionSpec spec =
        new RenditionSpec(
            row.text("name"), row.text("media_type"), row.integer("width"), row.integer("height"));
    return new Rendition(spec, row.number("size"), row.text("sha256"), provenance(row));
  }

  /** Reads the columns that tell who made something. */
  static Provenance provenance(Row row) throws SQLException {
    return new Provenance(
        row.text("plugin"),
        row.text("version"),
        row.text("provider"),
        row.text("revision"),
        row.time("made_at"));
  }
}
