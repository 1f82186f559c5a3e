package org.imagerepo.core.config;

import org.imagerepo.api.plugin.Setting;

/** Settings that are whole numbers of any size. */
final class WholeNumbers {
  private WholeNumbers() {}

  /** At least 1. */
  static Setting<Long> positive(String key, String description) {
    return Setting.of(key, description, "a whole number of at least 1", WholeNumbers::positive);
  }

  private static long positive(String text) {
    long value = Long.parseLong(text);
    if (value < 1) {
      throw new IllegalArgumentException();
    }
    return value;
  }
}
