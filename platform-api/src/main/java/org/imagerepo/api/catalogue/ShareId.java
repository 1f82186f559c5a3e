package org.imagerepo.api.catalogue;

/** The opaque, URL-safe identity of a share. Whoever knows it doesn't know the share's link. */
public record ShareId(String value) {
  /**
   * @throws IllegalArgumentException if the text can't be an id
   */
  public ShareId {
    Ids.check(value);
  }

  /** A new one: 128 random bits. */
  public static ShareId random() {
    return new ShareId(Ids.random());
  }

  @Override
  public String toString() {
    return value;
  }
}
