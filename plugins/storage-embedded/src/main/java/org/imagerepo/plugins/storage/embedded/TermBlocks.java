package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The SQL of the blocks in which lists of terms are kept. A change touches one block, however long
 * the list is.
 */
final class TermBlocks {
  /** The most entries of a block: about what fits into a page of the file. */
  static final int MOST_ENTRIES = 512;

  /** Blocks that are split amid are left with room. */
  private static final int AFTER_SPLIT = 384;

  private final Sql sql;

  /** A block's line in the directory. */
  record Line(long first, int most, long block) {
    static Line map(Row row) throws SQLException {
      return new Line(row.number("first"), row.integer("most"), row.number("block"));
    }
  }

  TermBlocks(Sql sql) {
    this.sql = sql;
  }

  /** Puts entries into a list; those of the same key are replaced. */
  void put(long list, Entries entries) throws SQLException {
    int next = 0;
    while (next < entries.size()) {
      Optional<Line> line = lineOf(list, entries.key(next));
      long end = line.isPresent() ? firstAfter(list, line.get()) : Long.MAX_VALUE;
      int to = next + 1;
      while (to < entries.size() && entries.key(to) < end) {
        to++;
      }
      Entries part = entries.part(next, to);
      if (line.isPresent()) {
        merge(list, line.get(), part);
      } else {
        insert(list, part, MOST_ENTRIES);
      }
      next = to;
    }
  }

  /** The block where a key is or would be; the first block stands in for what comes before. */
  private Optional<Line> lineOf(long list, long key) throws SQLException {
    Optional<Line> line =
        sql.first(
            Line::map,
            """
            SELECT first, most, block FROM term_blocks WHERE list = ? AND first <= ?
            ORDER BY first DESC LIMIT 1""",
            list,
            key);
    return line.isPresent()
        ? line
        : sql.first(
            Line::map,
            "SELECT first, most, block FROM term_blocks WHERE list = ? ORDER BY first LIMIT 1",
            list);
  }

  private long firstAfter(long list, Line line) throws SQLException {
    return sql.first(
            row -> row.number("first"),
            "SELECT first FROM term_blocks WHERE list = ? AND first > ? ORDER BY first LIMIT 1",
            list,
            line.first())
        .orElse(Long.MAX_VALUE);
  }

  private void merge(long list, Line line, Entries part) throws SQLException {
    Entries present = read(line.block());
    Entries all = present.with(part);
    if (all.size() <= MOST_ENTRIES) {
      replace(list, line, all);
      return;
    }
    // Photos mostly come in the order of their time: then a full block stays full.
    boolean isAppended = part.first() > present.last();
    int kept = isAppended ? MOST_ENTRIES : Math.min(AFTER_SPLIT, all.size() / 2);
    replace(list, line, all.part(0, kept));
    insert(list, all.part(kept, all.size()), isAppended ? MOST_ENTRIES : AFTER_SPLIT);
  }

  private void insert(long list, Entries entries, int most) throws SQLException {
    for (int from = 0; from < entries.size(); from += most) {
      Entries part = entries.part(from, Math.min(entries.size(), from + most));
      long block =
          sql.number(
              "INSERT INTO term_entries (entries) VALUES (?) RETURNING block", part.encode());
      sql.update(
          "INSERT INTO term_blocks (list, first, most, block) VALUES (?, ?, ?, ?)",
          list,
          part.first(),
          part.most(),
          block);
    }
  }

  /** Takes the entry of a key out of a list. */
  void remove(long list, long key) throws SQLException {
    Optional<Line> line = lineOf(list, key);
    if (line.isPresent()) {
      replace(list, line.get(), read(line.get().block()).without(key));
    }
  }

  private void replace(long list, Line line, Entries entries) throws SQLException {
    if (entries.size() == 0) {
      sql.update("DELETE FROM term_blocks WHERE list = ? AND first = ?", list, line.first());
      sql.update("DELETE FROM term_entries WHERE block = ?", line.block());
      return;
    }
    sql.update(
        "UPDATE term_entries SET entries = ? WHERE block = ?", entries.encode(), line.block());
    if (entries.first() != line.first() || entries.most() != line.most()) {
      sql.update(
          "UPDATE term_blocks SET first = ?, most = ? WHERE list = ? AND first = ?",
          entries.first(),
          entries.most(),
          list,
          line.first());
    }
  }

  /** The greatest percent in a list. */
  int most(long list) throws SQLException {
    return (int) sql.number("SELECT max(most) FROM term_blocks WHERE list = ?", list);
  }

  /**
   * Blocks of a list that hold entries up to a key, the last first, without those whose entries all
   * have less than a percent.
   */
  List<Line> upTo(long list, long key, int percent, int limit) throws SQLException {
    return sql.query(
        Line::map,
        """
        SELECT first, most, block FROM term_blocks WHERE list = ? AND first <= ? AND most >= ?
        ORDER BY first DESC LIMIT ?""",
        list,
        key,
        percent,
        limit);
  }

  Entries read(long block) throws SQLException {
    Entries entries = new Entries(MOST_ENTRIES);
    read(block, entries);
    return entries;
  }

  /** Reads a block in place of what is in the entries. */
  void read(long block, Entries entries) throws SQLException {
    entries.decode(
        sql.first(
                row -> row.bytes("entries"),
                "SELECT entries FROM term_entries WHERE block = ?",
                block)
            .orElseThrow());
  }
}
