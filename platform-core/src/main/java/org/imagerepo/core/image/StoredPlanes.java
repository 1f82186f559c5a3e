package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.imagerepo.api.image.YccImage;

/**
 * Planes as a JPEG file stores them.
 *
 * @param planes perhaps reduced already
 * @param profile what the numbers mean; empty for sRGB
 * @param isDamaged whether a part of them is missing and grey
 */
record StoredPlanes(YccImage planes, Optional<ColourProfile> profile, boolean isDamaged)
    implements Stored {
  /** They stay planes, unless their colours have to be converted. */
  @Override
  public Pyramid ready(int orientation) {
    if (profile.isEmpty() || profile.get().isNearSrgb()) {
      return Pyramid.of(Orientation.upright(planes, orientation), isDamaged);
    }
    BufferedImage bgr = YccToBgr.convert(planes);
    return Pyramid.of(Orientation.upright(profile.get().toSrgb(bgr), orientation), isDamaged);
  }
}
