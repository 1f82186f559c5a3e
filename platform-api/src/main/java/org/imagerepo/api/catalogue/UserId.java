package org.imagerepo.api.catalogue;

/** The opaque, unguessable, URL-safe identity of a user. */
public record UserId(String value) implements Comparable<UserId> {
  /**
   * @throws IllegalArgumentException if the text can't be an id
   */
  public UserId {
    Ids.check(value);
  }

  /** A new one: 128 random bits. */
  public static UserId random() {
    return new UserId(Ids.random());
  }

  @Override
  public int compareTo(UserId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
