package org.imagerepo.api.catalogue;

/** The opaque, URL-safe identity of a link; it is no secret. */
public record AccountLinkId(String value) {
  /**
   * @throws IllegalArgumentException if the text can't be an id
   */
  public AccountLinkId {
    Ids.check(value);
  }

  /** A new one: 128 random bits. */
  public static AccountLinkId random() {
    return new AccountLinkId(Ids.random());
  }

  @Override
  public String toString() {
    return value;
  }
}
