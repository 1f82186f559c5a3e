package org.imagerepo.plugins.dl4j.tag;

/** A part of a picture, in fractions of its width and height. */
record Region(double left, double top, double width, double height) {
  /** What was seen in this part, as seen in the whole picture. */
  Detection inWhole(Detection seen) {
    return new Detection(
        seen.kind(),
        seen.score(),
        left + width * seen.left(),
        top + height * seen.top(),
        Math.min(1, left + width * seen.right()),
        Math.min(1, top + height * seen.bottom()));
  }
}
