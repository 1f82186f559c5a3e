package org.imagerepo.api.tag;

/** Names of fields that the platform itself understands. A tagger may use any others besides. */
public final class Fields {
  /** When the photo was taken: RFC 3339, in UTC or with its offset. */
  public static final String TAKEN_AT = "taken-at";

  /**
   * When the photo was taken by the camera's clock, if its zone is unknown: ISO-8601 without an
   * offset. Ignored where {@link #TAKEN_AT} is given.
   */
  public static final String TAKEN_AT_LOCAL = "taken-at-local";

  /** A small blurred picture to show until the thumbnail is there, as a BlurHash. */
  public static final String PLACEHOLDER = "placeholder";

  /** That a part of the picture is missing, since the file is cut short or damaged. */
  public static final String DAMAGE = "damage";

  /** What it looks like, to find photos that look alike: a {@link Likeness} as text. */
  public static final String LIKENESS = "likeness";

  /**
   * How sharp its edges are: a decimal, at least 0. It tells which of several photos of one scene
   * is the sharpest; of photos of different scenes it says nothing.
   */
  public static final String SHARPNESS = "sharpness";

  /** Degrees north, -90 to 90, as a decimal. */
  public static final String LATITUDE = "latitude";

  /** Degrees east, -180 to 180, as a decimal. */
  public static final String LONGITUDE = "longitude";

  /** What the tagger isn't sure enough of to call it a tag: see {@link Guesses}. */
  public static final String GUESSES = "guesses";

  /** What the place in it is called: a street, a building, a mountain. */
  public static final String LOCATION_NAME = "location-name";

  /** The city or village that it shows. */
  public static final String LOCATION_CITY = "location-city";

  /** The province or state that it shows. */
  public static final String LOCATION_PROVINCE = "location-province";

  /** The country that it shows. */
  public static final String LOCATION_COUNTRY = "location-country";

  private Fields() {}
}
