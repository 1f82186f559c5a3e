package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Pixels as a file stores them.
 *
 * @param bgr opaque; perhaps reduced already
 * @param profile what the numbers mean; empty for sRGB
 */
record StoredPixels(BufferedImage bgr, Optional<ColourProfile> profile) implements Stored {
  @Override
  public Pyramid ready(int orientation) {
    BufferedImage coloured = profile.map(p -> p.toSrgb(bgr)).orElse(bgr);
    return Pyramid.of(Orientation.upright(coloured, orientation), false);
  }
}
