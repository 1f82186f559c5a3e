package org.imagerepo.plugins.storage.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One connection, with its prepared statements kept for the next time: the statements are few, as
 * no value is ever written into one. One that failed is not kept: the driver closes many of those
 * without a word. Used by one thread at a time.
 */
final class Sql implements AutoCloseable {
  /** Makes a value of the present row. */
  @FunctionalInterface
  interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  /** Runs a statement whose parameters are set. */
  @FunctionalInterface
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Runs a statement that has no parameters and isn't run again. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * @return how many rows were changed
   */
  int update(String sql, Object... parameters) throws SQLException {
    return use(PreparedStatement::executeUpdate, sql, parameters);
  }

  <T> List<T> query(Mapper<T> mapper, String sql, Object... parameters) throws SQLException {
    return use(statement -> values(mapper, statement), sql, parameters);
  }

  private static <T> List<T> values(Mapper<T> mapper, PreparedStatement statement)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<T> values = new ArrayList<>();
      Row row = new Row(rows);
      while (rows.next()) {
        values.add(mapper.map(row));
      }
      return values;
    }
  }

  /** The rows' values in lists, one for each key; rows of a key keep their order. */
  <K, T> Map<K, List<T>> grouped(Mapper<K> keys, Mapper<T> values, String sql, Object... parameters)
      throws SQLException {
    Map<K, List<T>> groups = new HashMap<>();
    query(row -> Map.entry(keys.map(row), values.map(row)), sql, parameters)
        .forEach(
            e -> groups.computeIfAbsent(e.getKey(), key -> new ArrayList<>()).add(e.getValue()));
    return groups;
  }

  /** The first row's value, if there is a row. */
  <T> Optional<T> first(Mapper<T> mapper, String sql, Object... parameters) throws SQLException {
    return query(mapper, sql, parameters).stream().findFirst();
  }

  /** The only row's first column. */
  long number(String sql, Object... parameters) throws SQLException {
    return use(Sql::firstNumber, sql, parameters);
  }

  private static long firstNumber(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private <T> T use(Use<T> use, String sql, Object... parameters) throws SQLException {
    try {
      return use.of(bind(sql, parameters));
    } catch (SQLException e) {
      drop(sql, e);
      throw e;
    }
  }

  private void drop(String sql, SQLException cause) {
    PreparedStatement failed = prepared.remove(sql);
    if (failed == null) {
      return; // it couldn't even be prepared
    }
    try {
      failed.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private PreparedStatement bind(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close(); // and its statements
  }
}
