package org.imagerepo.api.tag;

import java.util.Objects;

/**
 * A judgement of a photo as a number.
 *
 * @param name what is judged, for instance {@code sharpness}; 1 to 60 characters
 * @param value in [0,1]; 1 is best
 */
public record Score(String name, double value) {
  public Score {
    Objects.requireNonNull(name, "name");
    if (name.isBlank() || name.length() > 60) {
      throw new IllegalArgumentException("score name must have 1 to 60 characters");
    }
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("score must be in [0,1] but is " + value);
    }
  }
}
