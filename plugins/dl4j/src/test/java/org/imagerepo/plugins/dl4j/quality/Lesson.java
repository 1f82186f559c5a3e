package org.imagerepo.plugins.dl4j.quality;

import java.util.Optional;

/**
 * One example: what is measured in a picture, and what was done to it.
 *
 * @param split by photo, so that no two parts know the same one
 */
record Lesson(float[] measures, Optional<Defect> defect, Styles style, Split split) {
  /** What an example is for. */
  enum Split {
    TEACHING,
    CHOOSING,
    TESTING
  }

  boolean isGood() {
    return defect.isEmpty();
  }
}
