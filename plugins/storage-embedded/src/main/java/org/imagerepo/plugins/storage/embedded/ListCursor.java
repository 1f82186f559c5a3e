package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.List;

/**
 * Walks through a list from its greatest key to its least, passing over blocks that can't matter.
 */
final class ListCursor {
  private static final int LINES = 64;

  private final TermBlocks blocks;
  private final long list;
  private final int weight;
  private final int bound;
  private final Entries entries = new Entries(TermBlocks.MOST_ENTRIES);
  private List<TermBlocks.Line> lines = List.of();
  private int line;
  private boolean isLast;
  private long present = -1;
  private int index = -1;
  private long key = Long.MAX_VALUE;

  /**
   * @param weight what each percent counts
   */
  ListCursor(TermBlocks blocks, long list, int weight) throws SQLException {
    this.blocks = blocks;
    this.list = list;
    this.weight = weight;
    this.bound = weight * blocks.most(list);
  }

  /** The most that any entry is worth. */
  int bound() {
    return bound;
  }

  /** The key where it stands; {@link EntryKey#NONE} at the end. */
  long key() {
    return key;
  }

  /** What the entry is worth where it stands. */
  int worth() {
    return weight * entries.percent(index);
  }

  /**
   * Goes to the greatest key that isn't greater than one, if that isn't where it stands already.
   *
   * @param floor entries worth less may be left out; never less than it was before
   */
  void seek(long target, int floor) throws SQLException {
    if (key <= target) {
      return;
    }
    if (index >= 0 && entries.first() <= target) {
      index = entries.floor(target);
      key = entries.key(index);
      return;
    }
    index = -1;
    key = EntryKey.NONE;
    if (bound >= floor && find(target, (floor + weight - 1) / weight)) {
      index = entries.floor(target);
      key = entries.key(index);
    }
  }

  private boolean find(long target, int percent) throws SQLException {
    while (true) {
      for (; line < lines.size(); line++) {
        TermBlocks.Line candidate = lines.get(line);
        if (candidate.first() <= target && candidate.most() >= percent) {
          load(candidate.block());
          return true;
        }
      }
      if (isLast) {
        return false;
      }
      long from =
          lines.isEmpty() ? target : Math.min(target, lines.get(lines.size() - 1).first() - 1);
      lines = blocks.upTo(list, from, percent, LINES);
      isLast = lines.size() < LINES;
      line = 0;
    }
  }

  private void load(long block) throws SQLException {
    if (block != present) {
      blocks.read(block, entries);
      present = block;
    }
  }
}
