package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
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
  private final List<Lane> lanes = new ArrayList<>();
  private final BlockingQueue<Lane> writers = new ArrayBlockingQueue<>(1, true);
  private final BlockingQueue<Lane> readers = new ArrayBlockingQueue<>(READERS, true);

  /** Whether a write failed and none has been tried since to see whether writing works. */
  private volatile boolean isWritingInDoubt;

  private volatile boolean isWritable;

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
      try (Sql first = database.connect(true)) {
        new Schema(file, first).prepare(isChecked);
      }
      database.openLanes();
      return database;
    } catch (SQLException e) {
      throw database.closed(database.failed(e));
    } catch (IOException e) {
      throw database.closed(e);
    }
  }

  /**
   * Opens a file for reading, beside a platform that may be writing to it: SQLite lets both in.
   *
   * @throws IOException if there is none, or not one of this version; the message names the remedy
   */
  static Database openForReading(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new IOException(
          "there is no catalogue " + file + ": name the folder of a platform in platform.data.dir");
    }
    Database database = new Database(file);
    try {
      try (Sql first = database.connectReader()) {
        new Schema(file, first).requireCurrent();
      }
      database.openReaders();
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

  private void openLanes() throws SQLException {
    openLane(writers, "BEGIN IMMEDIATE", () -> connect(false));
    openReaders();
    isWritable = true;
  }

  private void openReaders() throws SQLException {
    for (int i = 0; i < READERS; i++) {
      openLane(readers, "BEGIN", this::connectReader);
    }
  }

  private void openLane(BlockingQueue<Lane> pool, String begin, Lane.Connector connector)
      throws SQLException {
    Lane lane = new Lane(begin, connector);
    lanes.add(lane);
    lane.open();
    pool.add(lane);
  }

  private Sql connectReader() throws SQLException {
    Sql reader = connect(false);
    try {
      reader.execute("PRAGMA query_only = ON");
      return reader;
    } catch (SQLException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * @param isFirst whether to make the file if there is none; later that would only hide that its
   *     disk is gone
   */
  private Sql connect(boolean isFirst) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    if (!isFirst) {
      config.resetOpenMode(SQLiteOpenMode.CREATE);
    }
    return new Sql(
        new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), config.toProperties()));
  }

  /** Runs a transaction that only reads: all of it sees the same state. */
  <T> T read(Transaction<T> transaction) throws IOException {
    Lane lane = take(readers);
    try {
      return lane.run(transaction);
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      readers.add(lane);
    }
  }

  /** Runs a transaction that writes: when it returns it is on disk, when it throws it never was. */
  <T> T write(Transaction<T> transaction) throws IOException {
    if (!isWritable) {
      throw new IOException("the catalogue " + file + " was opened for reading alone");
    }
    Lane lane = take(writers);
    try {
      return lane.run(transaction);
    } catch (SQLException e) {
      isWritingInDoubt = true;
      throw failed(e);
    } finally {
      writers.add(lane);
    }
  }

  /**
   * Sees whether writing works if the last try failed. A transaction that succeeds is no proof of
   * it, since many find nothing to change; so this writes something that needs new pages, and
   * leaves nothing behind.
   *
   * @throws IOException if it doesn't work
   */
  void verifyWriting() throws IOException {
    if (isWritingInDoubt) {
      write(
          sql -> {
            sql.execute("CREATE TABLE write_probe AS SELECT zeroblob(65536) AS filling");
            sql.execute("DROP TABLE write_probe");
            isWritingInDoubt = false; // and true again if the commit fails
            return true;
          });
    }
  }

  private static Lane take(BlockingQueue<Lane> pool) throws IOException {
    try {
      return pool.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the catalogue");
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

  /** SQLite's name for what went wrong, in brackets, or nothing if it wasn't SQLite. */
  static String code(IOException failure) {
    return failure.getCause() instanceof SQLiteException sqlite
        ? " (" + sqlite.getResultCode().name() + ")"
        : "";
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
    for (Lane lane : lanes) {
      try {
        lane.close();
      } catch (SQLException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failed(failure);
    }
  }
}
