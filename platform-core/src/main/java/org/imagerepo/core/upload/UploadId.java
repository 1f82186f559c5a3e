package org.imagerepo.core.upload;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The opaque, unguessable identity of an upload: part of its address, and a folder's name. */
public record UploadId(String value) implements Comparable<UploadId> {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @throws IllegalArgumentException if the text can't be an id
   */
  public UploadId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("an upload's id has 22 letters, digits, '_' and '-'");
    }
  }

  /** A new one: 128 random bits. */
  public static UploadId random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return new UploadId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The id of that text; empty if it can't be one. */
  public static Optional<UploadId> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new UploadId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(UploadId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
