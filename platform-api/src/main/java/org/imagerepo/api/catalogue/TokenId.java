package org.imagerepo.api.catalogue;

/** The opaque, URL-safe identity of a token; it is no secret. */
public record TokenId(String value) {
  /**
   * @throws IllegalArgumentException if the text can't be an id
   */
  public TokenId {
    Ids.check(value);
  }

  /** A new one: 128 random bits. */
  public static TokenId random() {
    return new TokenId(Ids.random());
  }

  @Override
  public String toString() {
    return value;
  }
}
