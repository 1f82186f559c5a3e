package org.imagerepo.plugins.storage.embedded;

import java.time.Instant;

/**
 * The key of a photo in a list of a term: a second and the photo's number in one number, which
 * sorts by time and then by the order of adding.
 */
final class EntryKey {
  /** Less than any key. */
  static final long NONE = Long.MIN_VALUE;

  private static final int PHOTO_BITS = 30;
  private static final long PHOTO_MASK = (1L << PHOTO_BITS) - 1;

  /** Seconds beyond these, in the years 1697 and 2242, sort as these. */
  private static final long LAST_SECOND = (1L << 33) - 1;

  private EntryKey() {}

  static long of(long second, long photo) {
    if (photo > PHOTO_MASK) {
      throw new IllegalStateException("an embedded catalogue holds 2^30 photos at most");
    }
    return before(second) | photo;
  }

  /** The least key of a second. */
  static long before(long second) {
    return Math.max(-LAST_SECOND, Math.min(LAST_SECOND, second)) << PHOTO_BITS;
  }

  static long before(Instant time) {
    return before(time.getEpochSecond());
  }

  static long second(long key) {
    return key >> PHOTO_BITS;
  }

  static long photo(long key) {
    return key & PHOTO_MASK;
  }
}
