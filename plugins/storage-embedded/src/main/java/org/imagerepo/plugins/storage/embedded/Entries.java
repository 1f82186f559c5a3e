package org.imagerepo.plugins.storage.embedded;

import java.util.Arrays;

/** Entries of a list, by ascending key: each a photo's key and its percent. */
final class Entries {
  private static final int BYTES = 8;

  private long[] keys;
  private byte[] percents;
  private int size;

  Entries(int capacity) {
    keys = new long[capacity];
    percents = new byte[capacity];
  }

  static Entries of(long key, int percent) {
    Entries one = new Entries(1);
    one.append(key, percent);
    return one;
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  int percent(int index) {
    return percents[index];
  }

  long first() {
    return keys[0];
  }

  long last() {
    return keys[size - 1];
  }

  /** The greatest percent. */
  int most() {
    int most = 0;
    for (int i = 0; i < size; i++) {
      most = Math.max(most, percents[i]);
    }
    return most;
  }

  /** Adds an entry; its key is greater than all before. */
  void append(long key, int percent) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size + 1);
      percents = Arrays.copyOf(percents, 2 * size + 1);
    }
    keys[size] = key;
    percents[size++] = (byte) percent;
  }

  /** The index of the greatest key that isn't greater than this one; -1 if there is none. */
  int floor(long key) {
    int found = Arrays.binarySearch(keys, 0, size, key);
    return found >= 0 ? found : -found - 2;
  }

  Entries part(int from, int to) {
    Entries part = new Entries(to - from);
    for (int i = from; i < to; i++) {
      part.append(keys[i], percents[i]);
    }
    return part;
  }

  /** These and others, which win over these. */
  Entries with(Entries others) {
    Entries all = new Entries(size + others.size);
    int mine = 0;
    for (int i = 0; i < others.size; i++) {
      for (; mine < size && keys[mine] < others.keys[i]; mine++) {
        all.append(keys[mine], percents[mine]);
      }
      if (mine < size && keys[mine] == others.keys[i]) {
        mine++;
      }
      all.append(others.keys[i], others.percents[i]);
    }
    for (; mine < size; mine++) {
      all.append(keys[mine], percents[mine]);
    }
    return all;
  }

  Entries without(long key) {
    Entries rest = new Entries(size);
    for (int i = 0; i < size; i++) {
      if (keys[i] != key) {
        rest.append(keys[i], percents[i]);
      }
    }
    return rest;
  }

  byte[] encode() {
    Packed packed = Packed.writer(size * BYTES);
    long second = 0;
    long photo = 0;
    for (int i = 0; i < size; i++) {
      packed.put(EntryKey.second(keys[i]) - second);
      packed.put(EntryKey.photo(keys[i]) - photo);
      packed.put(percents[i]);
      second = EntryKey.second(keys[i]);
      photo = EntryKey.photo(keys[i]);
    }
    return packed.written();
  }

  /** Reads what {@link #encode} wrote, in place of what was here. */
  void decode(byte[] bytes) {
    size = 0;
    Packed packed = Packed.reader(bytes);
    long second = 0;
    long photo = 0;
    while (packed.hasMore()) {
      second += packed.next();
      photo += packed.next();
      append(EntryKey.of(second, photo), (int) packed.next());
    }
  }
}
