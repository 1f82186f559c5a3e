package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be changed in the lists when photos come, go or change their place. Collected for many
 * photos and then done list by list, so that a block is rewritten once for all of them.
 */
final class TermMoves {
  private static final class Moves {
    private final SortedSet<Long> gone = new TreeSet<>();
    private final TreeMap<Long, Integer> put = new TreeMap<>();
    private long more;
  }

  private final Map<Long, Moves> byList = new TreeMap<>();

  private Moves in(long list) {
    return byList.computeIfAbsent(list, key -> new Moves());
  }

  /** Moves a photo from where it is to where it belongs. */
  void move(long photo, PhotoTermTable.Place from, PhotoTermTable.Place to) {
    boolean isSameKey = from.second() == to.second();
    for (long list : from.percents().keySet()) {
      boolean stays = to.percents().containsKey(list);
      if (!isSameKey || !stays) {
        in(list).gone.add(EntryKey.of(from.second(), photo));
      }
      if (!stays) {
        in(list).more--;
      }
    }
    to.percents()
        .forEach(
            (list, percent) -> {
              Integer before = from.percents().get(list);
              if (!isSameKey || !percent.equals(before)) {
                in(list).put.put(EntryKey.of(to.second(), photo), percent);
              }
              if (before == null) {
                in(list).more++;
              }
            });
  }

  /** Does it all. */
  void apply(TermListTable lists, TermBlocks blocks) throws SQLException {
    for (Map.Entry<Long, Moves> entry : byList.entrySet()) {
      long list = entry.getKey();
      Moves moves = entry.getValue();
      for (long key : moves.gone) {
        blocks.remove(list, key);
      }
      Entries put = new Entries(moves.put.size());
      moves.put.forEach(put::append);
      blocks.put(list, put);
      if (moves.more != 0) {
        lists.note(list, moves.more);
      }
    }
  }
}
