package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Pixels as a file stores them: not yet upright, not yet sRGB.
 *
 * @param bgr opaque; perhaps reduced already
 * @param profile what the numbers mean; empty for sRGB
 */
record StoredPixels(BufferedImage bgr, Optional<ColourProfile> profile) {
  /** Upright and in sRGB. */
  BufferedImage ready(int orientation) {
    BufferedImage coloured = profile.map(p -> p.toSrgb(bgr)).orElse(bgr);
    return Orientation.upright(coloured, orientation);
  }
}
