package org.imagerepo.api.catalogue;

/** Who may see a photo. */
public enum Visibility {
  /** Its owner alone. */
  PRIVATE,
  /** Whoever knows its address; it is listed for its owner alone. */
  UNLISTED,
  /** Everybody. */
  PUBLIC
}
