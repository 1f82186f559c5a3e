package org.imagerepo.core.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of bounded size: what was used longest ago is forgotten first. */
final class Remembered<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int capacity;

  Remembered(int capacity) {
    super(16, 0.75f, true);
    this.capacity = capacity;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > capacity;
  }
}
