package org.imagerepo.plugins.dl4j.tag;

/**
 * An object that was seen.
 *
 * @param kind the number of the network's output
 * @param score as the network says, in [0,1]
 * @param left in fractions of the picture; the others likewise
 */
record Detection(int kind, double score, double left, double top, double right, double bottom) {
  private double area() {
    return (right - left) * (bottom - top);
  }

  /** How much of what both cover is covered by both: 1 if they are the same. */
  double overlap(Detection other) {
    double width = Math.min(right, other.right) - Math.max(left, other.left);
    double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    double shared = width > 0 && height > 0 ? width * height : 0;
    double all = area() + other.area() - shared;
    return all > 0 ? shared / all : 0;
  }
}
