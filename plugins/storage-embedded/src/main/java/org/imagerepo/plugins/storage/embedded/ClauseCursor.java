package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Walks through the photos of a clause from the greatest key to the least. */
final class ClauseCursor {
  private final PriorityQueue<ListCursor> queue =
      new PriorityQueue<>(Comparator.comparingLong(ListCursor::key).reversed());
  private final int atLeast;
  private final int bound;
  private final long photos;

  /**
   * @param lists of its terms
   * @param atLeast what an entry must be worth to count
   * @param photos how many there are in the lists together
   */
  ClauseCursor(List<ListCursor> lists, int atLeast, long photos) {
    queue.addAll(lists);
    this.atLeast = atLeast;
    this.bound = lists.stream().mapToInt(ListCursor::bound).max().orElse(0);
    this.photos = photos;
  }

  int atLeast() {
    return atLeast;
  }

  /** The most that any photo is worth. */
  int bound() {
    return bound;
  }

  long photos() {
    return photos;
  }

  /**
   * Goes to the greatest key that isn't greater than one.
   *
   * @param floor photos worth less may be left out; never less than it was before
   * @return that key; {@link EntryKey#NONE} if there is none
   */
  long seek(long target, int floor) throws SQLException {
    while (!queue.isEmpty() && queue.peek().key() > target) {
      ListCursor list = queue.poll();
      list.seek(target, floor);
      if (list.key() != EntryKey.NONE) {
        queue.add(list);
      }
    }
    return queue.isEmpty() ? EntryKey.NONE : queue.peek().key();
  }

  /**
   * What the photo is worth where it stands, after {@link #seek} has led there. Goes on from it.
   */
  int take(int floor) throws SQLException {
    long key = queue.peek().key();
    int worth = 0;
    while (!queue.isEmpty() && queue.peek().key() == key) {
      ListCursor list = queue.poll();
      worth = Math.max(worth, list.worth());
      list.seek(key - 1, floor);
      if (list.key() != EntryKey.NONE) {
        queue.add(list);
      }
    }
    return worth;
  }
}
