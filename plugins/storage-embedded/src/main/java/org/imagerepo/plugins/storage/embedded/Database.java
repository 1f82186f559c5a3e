package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * The connections to one SQLite file, and transactions.
 *
 * <p>SQLite has one writer at a time and any number of readers beside it, each of which sees the
 * file as it was when its transaction began. So there is one connection for writing, passed from
 * thread to thread, and a few for reading.
 *
 * <p>The driver's connection is made directly, never through {@code DriverManager}: that would
 * register the driver for the whole process and so keep this plugin's class loader alive for ever.
 */
final class Database implements AutoCloseable {
  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 20_000;

  /** A transaction. */
  @FunctionalInterface
  interface Transaction<T> {
    T run(Sql sql) throws SQLException;
  }

  private final Path file;
  private final List<Sql> connections = new ArrayList<>();
  private final BlockingQueue<Sql> writers = new ArrayBlockingQueue<>(1, true);
  private final BlockingQueue<Sql> readers = new ArrayBlockingQueue<>(READERS, true);

  private Database(Path file) {
    this.file = file;
  }

  /**
   * Opens a file, making it if there is none.
   *
   * @param isChecked whether to read all of it once to see that it is sound
   * @throws IOException if it can't be used; the message names the remedy
   */
  static Database open(Path file, boolean isChecked) throws IOException {
    Database database = new Database(file);
    try {
      Sql writer = database.connect();
      new Schema(file, writer).prepare(isChecked);
      database.writers.add(writer);
      for (int i = 0; i < READERS; i++) {
        Sql reader = database.connect();
        reader.execute("PRAGMA query_only = ON");
        database.readers.add(reader);
      }
      return database;
    } catch (SQLException e) {
      throw database.closed(database.failed(e));
    } catch (IOException e) {
      throw database.closed(e);
    }
  }

  /** Closes everything after a failed start, without hiding why it failed. */
  private IOException closed(IOException why) {
    try {
      close();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
    return why;
  }

  private Sql connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    Properties properties = config.toProperties();
    Sql sql = new Sql(new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), properties));
    connections.add(sql);
    return sql;
  }

  /** Runs a transaction that only reads: all of it sees the same state. */
  <T> T read(Transaction<T> transaction) throws IOException {
    return run(readers, "BEGIN", transaction);
  }

  /** Runs a transaction that writes: when it returns it is on disk, when it throws it never was. */
  <T> T write(Transaction<T> transaction) throws IOException {
    return run(writers, "BEGIN IMMEDIATE", transaction);
  }

  private <T> T run(BlockingQueue<Sql> pool, String begin, Transaction<T> transaction)
      throws IOException {
    Sql sql = take(pool);
    try {
      return inTransaction(sql, begin, transaction);
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      pool.add(sql);
    }
  }

  private static Sql take(BlockingQueue<Sql> pool) throws IOException {
    try {
      return pool.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the catalogue");
    }
  }

  private static <T> T inTransaction(Sql sql, String begin, Transaction<T> transaction)
      throws SQLException {
    sql.update(begin);
    try {
      T result = transaction.run(sql);
      sql.update("COMMIT");
      return result;
    } catch (Throwable e) {
      rollBack(sql, e);
      throw e;
    }
  }

  private static void rollBack(Sql sql, Throwable cause) {
    try {
      sql.update("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e); // SQLite rolls back by itself on a full or failing disk
    }
  }

  private IOException failed(SQLException e) {
    if (e instanceof SQLiteException sqlite && isDamage(sqlite.getResultCode())) {
      return damaged(file, e.getMessage(), e);
    }
    return new IOException("the catalogue " + file + " can't do it: " + e.getMessage(), e);
  }

  private static boolean isDamage(SQLiteErrorCode code) {
    return (code.code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB;
  }

  /** Beginning with an empty file is no remedy: all blobs would then be orphans. */
  static IOException damaged(Path file, String how, Throwable cause) {
    return new IOException(
        "the catalogue "
            + file
            + " is damaged ("
            + how
            + "): stop the platform and restore the file together with its -wal from a backup, or"
            + " save what can be saved with sqlite3's command .recover",
        cause);
  }

  @Override
  public void close() throws IOException {
    SQLException failure = null;
    for (Sql sql : connections) {
      try {
        sql.close();
      } catch (SQLException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failed(failure);
    }
  }
}
