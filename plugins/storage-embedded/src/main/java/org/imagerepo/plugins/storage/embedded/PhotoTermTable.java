package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The SQL of which lists hold a photo, so that it can be taken out of them. */
final class PhotoTermTable {
  private static final int BYTES = 6;

  private final Sql sql;

  /**
   * Where a photo is.
   *
   * @param second under which it is in all its lists
   * @param percents its percent in each list
   */
  record Place(long second, SortedMap<Long, Integer> percents) {
    static Place nowhere() {
      return new Place(0, new TreeMap<>());
    }
  }

  PhotoTermTable(Sql sql) {
    this.sql = sql;
  }

  Optional<Place> of(long photo) throws SQLException {
    return sql.first(
        row -> new Place(row.number("second"), decode(row.bytes("lists"))),
        "SELECT second, lists FROM photo_terms WHERE photo = ?",
        photo);
  }

  void set(long photo, Place place) throws SQLException {
    sql.update(
        """
        INSERT INTO photo_terms (photo, second, lists) VALUES (?, ?, ?)
        ON CONFLICT (photo) DO UPDATE SET second = excluded.second, lists = excluded.lists""",
        photo,
        place.second(),
        encode(place.percents()));
  }

  void remove(long photo) throws SQLException {
    sql.update("DELETE FROM photo_terms WHERE photo = ?", photo);
  }

  private static byte[] encode(SortedMap<Long, Integer> percents) {
    Packed packed = Packed.writer(percents.size() * BYTES);
    long last = 0;
    for (var entry : percents.entrySet()) {
      packed.put(entry.getKey() - last);
      packed.put(entry.getValue());
      last = entry.getKey();
    }
    return packed.written();
  }

  private static SortedMap<Long, Integer> decode(byte[] lists) {
    SortedMap<Long, Integer> percents = new TreeMap<>();
    Packed packed = Packed.reader(lists);
    long list = 0;
    while (packed.hasMore()) {
      list += packed.next();
      percents.put(list, (int) packed.next());
    }
    return percents;
  }
}
