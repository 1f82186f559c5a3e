package org.imagerepo.api.tag;

/**
 * Where something is in a photo, in fractions of the upright picture: it lies within it.
 *
 * @param x how far its left edge is from the picture's, in [0,1]
 * @param y how far its upper edge is from the picture's, in [0,1]
 * @param width in (0,1]
 * @param height in (0,1]
 * @param confidence how sure the tagger is of this one, in [0,1]
 */
public record Box(double x, double y, double width, double height, double confidence) {
  /** What sums of fractions may lose. */
  private static final double TOLERANCE = 1e-9;

  public Box {
    if (!(x >= 0 && y >= 0 && width > 0 && height > 0)
        || x + width > 1 + TOLERANCE
        || y + height > 1 + TOLERANCE) {
      throw new IllegalArgumentException(
          "a box must lie within the picture but is %s, %s, %s by %s"
              .formatted(x, y, width, height));
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0,1] but is " + confidence);
    }
  }
}
