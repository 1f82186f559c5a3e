package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings the tables of a file to the version that this program knows. Version N is what the scripts
 * 1 to N make; {@code PRAGMA user_version} says which one a file has.
 */
final class Schema {
  private static final List<String> SCRIPTS =
      List.of(
          "schema-1.sql",
          "schema-2.sql",
          "schema-3.sql",
          "schema-4.sql",
          "schema-5.sql",
          "schema-6.sql",
          "schema-7.sql",
          "schema-8.sql",
          "schema-9.sql");

  private final Path file;
  private final Sql sql;

  Schema(Path file, Sql sql) {
    this.file = file;
    this.sql = sql;
  }

  /**
   * @param isChecked whether to read all of the file once to see that it is sound
   * @throws IOException if the file is damaged or from a newer platform
   */
  void prepare(boolean isChecked) throws IOException, SQLException {
    long version = sql.number("PRAGMA user_version");
    if (version > SCRIPTS.size()) {
      throw new IOException(
          ("the catalogue %s has schema %d, but this platform knows %d at most: start the newer"
                  + " platform that wrote it, or restore a backup from before")
              .formatted(file, version, SCRIPTS.size()));
    }
    requireWal();
    if (isChecked) {
      check();
    }
    sql.execute("BEGIN IMMEDIATE");
    for (long next = sql.number("PRAGMA user_version"); next < SCRIPTS.size(); next++) {
      run(SCRIPTS.get((int) next));
      sql.execute("PRAGMA user_version = " + (next + 1));
    }
    sql.execute("COMMIT");
  }

  /**
   * For who only reads.
   *
   * @throws IOException if the file is of another version than this platform's
   */
  void requireCurrent() throws IOException, SQLException {
    long version = sql.number("PRAGMA user_version");
    if (version != SCRIPTS.size()) {
      throw new IOException(
          ("the catalogue %s has schema %d, and this platform has %d: start the platform of this"
                  + " version on it once, or use the tools of the one that wrote it")
              .formatted(file, version, SCRIPTS.size()));
    }
    requireWal();
  }

  /** Where shared memory doesn't work, SQLite silently stays with another kind of journal. */
  private void requireWal() throws IOException, SQLException {
    String mode = sql.first(row -> row.text("journal_mode"), "PRAGMA journal_mode").orElse("");
    if (!mode.equals("wal")) {
      throw new IOException(
          "the disk of " + file + " can't hold a catalogue: keep it on a local disk");
    }
  }

  private void check() throws IOException, SQLException {
    String problem =
        sql.first(row -> row.text("quick_check"), "PRAGMA quick_check(1)").orElse("no answer");
    if (!problem.equals("ok")) {
      throw Database.damaged(file, problem, null);
    }
  }

  private void run(String script) throws IOException, SQLException {
    String text;
    try (InputStream in = Schema.class.getResourceAsStream(script)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String statement : text.split(";\\s*(?=\\n|$)")) {
      if (!statement.isBlank()) {
        sql.execute(statement);
      }
    }
  }
}
