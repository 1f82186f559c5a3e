package org.imagerepo.web.photo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.core.refusal.RefusedException;

/** Reads the parameters of lists. */
public final class ListParameters {
  private static final int DEFAULT_LIMIT = 100;

  private ListParameters() {}

  /** How many at most; 100 if not given. */
  public static int limit(String text) throws RefusedException {
    return text == null ? DEFAULT_LIMIT : count("limit", text);
  }

  /**
   * A number of things from 1 to {@value PhotoQuery#MAX_LIMIT}.
   *
   * @param name of the parameter
   * @param text may be null, which is no number
   */
  public static int count(String name, String text) throws RefusedException {
    try {
      int count = Integer.parseInt(text);
      if (count >= 1 && count <= PhotoQuery.MAX_LIMIT) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw RefusedException.invalid(
        name, "must be a whole number from 1 to " + PhotoQuery.MAX_LIMIT);
  }

  /** The cursor, if given. */
  public static Optional<String> cursor(String text) {
    return Optional.ofNullable(text).filter(cursor -> !cursor.isEmpty());
  }

  static PhotoQuery.Sort sort(String text) throws RefusedException {
    if (text == null) {
      return PhotoQuery.Sort.UPLOADED;
    }
    return Arrays.stream(PhotoQuery.Sort.values())
        .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> RefusedException.invalid("sort", "must be uploaded or taken"));
  }
}
