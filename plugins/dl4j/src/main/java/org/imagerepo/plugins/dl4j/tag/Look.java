package org.imagerepo.plugins.dl4j.tag;

/**
 * How a detector looks at a picture.
 *
 * @param region the part that it looks at
 * @param isMirrored whether left is right: what is there is there in a mirror, too
 */
record Look(Region region, boolean isMirrored) {
  static final Look ALL = new Look(new Region(0, 0, 1, 1), false);

  /** What was seen by this look, as seen in the whole picture. */
  Detection inWhole(Detection seen) {
    return region.inWhole(
        isMirrored
            ? new Detection(
                seen.kind(),
                seen.score(),
                1 - seen.right(),
                seen.top(),
                1 - seen.left(),
                seen.bottom())
            : seen);
  }
}
