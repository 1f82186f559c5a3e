package org.imagerepo.api.catalogue;

import java.util.Locale;
import java.util.Objects;

/**
 * Names a piece of work on a photo: one provider's turn.
 *
 * @param kind what is to be done
 * @param provider type of the provider that does it
 */
public record TaskId(Kind kind, String provider) implements Comparable<TaskId> {
  /** What is to be done. */
  public enum Kind {
    /** Make a preprocessor's renditions. */
    RENDER,
    /** Have a tagger examine the photo. */
    TAG
  }

  public TaskId {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(provider, "provider");
  }

  /** A preprocessor's turn. */
  public static TaskId render(String provider) {
    return new TaskId(Kind.RENDER, provider);
  }

  /** A tagger's turn. */
  public static TaskId tag(String provider) {
    return new TaskId(Kind.TAG, provider);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it can't be one
   */
  public static TaskId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("a task is named like tag:exif, not '" + text + "'");
    }
    Kind kind = Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT));
    return new TaskId(kind, text.substring(colon + 1));
  }

  @Override
  public int compareTo(TaskId other) {
    return toString().compareTo(other.toString());
  }

  /** For instance {@code tag:exif}. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + provider;
  }
}
