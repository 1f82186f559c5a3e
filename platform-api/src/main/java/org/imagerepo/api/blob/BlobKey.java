package org.imagerepo.api.blob;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of a blob: one to eight segments joined by {@code /}, each of 1 to 64 letters, digits,
 * {@code _} and {@code -}. So a key is always a safe relative path, never absolute, never hidden.
 *
 * <p>Keys are case-sensitive and ordered by their characters; see {@link BlobStore} for what that
 * asks of a store on a file system that ignores case.
 */
public record BlobKey(String value) implements Comparable<BlobKey> {
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9_-]{1,64}(/[A-Za-z0-9_-]{1,64}){0,7}");

  public BlobKey {
    Objects.requireNonNull(value, "value");
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "blob key must be 1 to 8 segments of letters, digits, '_' and '-' joined by '/'");
    }
  }

  @Override
  public int compareTo(BlobKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
