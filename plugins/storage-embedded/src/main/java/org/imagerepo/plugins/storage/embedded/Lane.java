package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;

/**
 * A place for one connection and its transactions. A connection that may still be within a
 * transaction after a failure is given up, and the next use opens another: so a lane outlives every
 * fault of its disk. Used by one thread at a time; only {@link #close()} may come from another.
 */
final class Lane implements AutoCloseable {
  /** Opens a connection. */
  @FunctionalInterface
  interface Connector {
    Sql connect() throws SQLException;
  }

  private final String begin;
  private final Connector connector;
  private Sql present;
  private boolean isClosed;

  /**
   * @param begin the statement that begins a transaction
   */
  Lane(String begin, Connector connector) {
    this.begin = begin;
    this.connector = connector;
  }

  /** The connection, opened if there is none. */
  synchronized Sql open() throws SQLException {
    if (isClosed) {
      throw new SQLException("it is closed");
    }
    if (present == null) {
      present = connector.connect();
    }
    return present;
  }

  /** Runs a transaction: when this throws, nothing of it was kept. */
  <T> T run(Database.Transaction<T> transaction) throws SQLException {
    Sql sql = open();
    try {
      sql.update(begin);
      T result = transaction.run(sql);
      sql.update("COMMIT");
      return result;
    } catch (Throwable e) {
      settle(sql, e);
      throw e;
    }
  }

  private void settle(Sql sql, Throwable cause) {
    boolean isIdle = false;
    try {
      isIdle = isRolledBack(sql) || isIdle(sql);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    } finally {
      if (!isIdle) {
        giveUp(cause);
      }
    }
  }

  private static boolean isRolledBack(Sql sql) {
    try {
      sql.update("ROLLBACK");
      return true;
    } catch (SQLException e) {
      return false; // there may be nothing to roll back: a full disk makes SQLite do it by itself
    }
  }

  /** Within a transaction no other can begin: so one that begins proves that there was none. */
  private static boolean isIdle(Sql sql) throws SQLException {
    sql.execute("BEGIN");
    sql.execute("ROLLBACK");
    return true;
  }

  private synchronized void giveUp(Throwable cause) {
    Sql broken = present;
    present = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    isClosed = true;
    if (present != null) {
      present.close();
    }
  }
}
