package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Outline;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.image.ImageInfo;

/** Reads a list in outline: one short row a photo, sorted here as the visibilities are merged. */
final class PhotoOutline {
  private final Sql sql;

  private record Entry(long time, String id, Outline.Moment moment) {}

  PhotoOutline(Sql sql) {
    this.sql = sql;
  }

  List<Outline> of(PhotoQuery query, Cursor start) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    for (Visibility visibility : query.visibilities()) {
      entries.addAll(entries(query, visibility, start));
    }
    entries.sort(
        (a, b) ->
            a.time() == b.time() ? b.id().compareTo(a.id()) : Long.compare(b.time(), a.time()));
    List<Outline> stretches = new ArrayList<>();
    Optional<String> cursor = query.cursor();
    for (int from = 0; from < entries.size(); from += query.limit()) {
      int to = Math.min(from + query.limit(), entries.size());
      List<Entry> stretch = entries.subList(from, to);
      stretches.add(new Outline(cursor, stretch.stream().map(Entry::moment).toList()));
      Entry last = entries.get(to - 1);
      cursor = Optional.of(PhotoPages.cursor(query, last.time(), last.id()));
    }
    return stretches;
  }

  private List<Entry> entries(PhotoQuery query, Visibility visibility, Cursor start)
      throws SQLException {
    return sql.query(
        PhotoOutline::entry,
        statement(query.sort()),
        query.owner().value(),
        visibility.name(),
        start.number(),
        start.text());
  }

  static String statement(PhotoQuery.Sort sort) {
    return """
    SELECT $time AS time, id, media_type, width, height, orientation, frames FROM photos
    WHERE owner = ? AND visibility = ? AND trashed_at IS NULL AND ($time, id) < (?, ?)"""
        .replace("$time", PhotoPages.column(sort));
  }

  private static Entry entry(Row row) throws SQLException {
    ImageInfo info =
        new ImageInfo(
            row.text("media_type"),
            row.integer("width"),
            row.integer("height"),
            row.integer("orientation"),
            row.integer("frames"));
    long time = row.number("time");
    Outline.Moment moment =
        new Outline.Moment(Instant.ofEpochMilli(time), info.uprightWidth(), info.uprightHeight());
    return new Entry(time, row.text("id"), moment);
  }
}
