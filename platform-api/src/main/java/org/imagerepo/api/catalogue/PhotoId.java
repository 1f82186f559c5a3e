package org.imagerepo.api.catalogue;

/** The opaque, unguessable, URL-safe identity of a photo. */
public record PhotoId(String value) implements Comparable<PhotoId> {
  /**
   * @throws IllegalArgumentException if the text can't be an id
   */
  public PhotoId {
    Ids.check(value);
  }

  /** A new one: 128 random bits. */
  public static PhotoId random() {
    return new PhotoId(Ids.random());
  }

  @Override
  public int compareTo(PhotoId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
