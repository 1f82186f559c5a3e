package org.imagerepo.plugins.storage.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The present row of a query, read in the catalogue's own types. */
final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  String text(String column) throws SQLException {
    return rows.getString(column);
  }

  Optional<String> optionalText(String column) throws SQLException {
    return Optional.ofNullable(rows.getString(column));
  }

  long number(String column) throws SQLException {
    return rows.getLong(column);
  }

  int integer(String column) throws SQLException {
    return rows.getInt(column);
  }

  double real(String column) throws SQLException {
    return rows.getDouble(column);
  }

  byte[] bytes(String column) throws SQLException {
    return rows.getBytes(column);
  }

  Instant time(String column) throws SQLException {
    return Instant.ofEpochMilli(rows.getLong(column));
  }

  Optional<Instant> optionalTime(String column) throws SQLException {
    long millis = rows.getLong(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  OptionalLong optionalNumber(String column) throws SQLException {
    long number = rows.getLong(column);
    return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** What a column holds for it: null if it is empty. */
  static Long value(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  /** What a column holds for it: null if it is empty. */
  static Long value(Optional<Instant> time) {
    return time.map(Instant::toEpochMilli).orElse(null);
  }

  <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
    return Enum.valueOf(type, rows.getString(column));
  }
}
