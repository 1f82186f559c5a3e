package org.imagerepo.core.image;

/** A photo as its file stores it: not yet upright, not yet sRGB. */
interface Stored {
  /**
   * Upright and in sRGB.
   *
   * @param orientation 1 to 8
   */
  Pyramid ready(int orientation);
}
