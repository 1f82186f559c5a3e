package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.api.catalogue.PhotoQuery;

/** How many may be asked for at once. */
final class Limits {
  private Limits() {}

  /** Refuses what no page may have. */
  static void requirePage(int limit) {
    if (limit < 1 || limit > PhotoQuery.MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be from 1 to " + PhotoQuery.MAX_LIMIT);
    }
  }

  static void requirePositive(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
  }
}
