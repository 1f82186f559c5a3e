package org.imagerepo.core.similar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Outline;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoQuery.Sort;
import org.imagerepo.api.tag.Likeness;

/**
 * A photo with what it is compared by.
 *
 * @param at when it was taken; where that isn't known, the time of upload stands in
 */
record Shot(Photo photo, Instant at, Likeness likeness) {
  /**
   * The greatest distance of two photos that are the same picture. Chosen, as the next one, on one
   * half of real photos and judged on the other: docs/similar.md has the figures.
   */
  static final int SAME_PICTURE = 24;

  /**
   * The greatest distance of two photos of the same scene, if they were taken at about one time.
   */
  static final int SAME_SCENE = 34;

  /** Empty if nothing is known of what it looks like. */
  static Optional<Shot> of(Photo photo) {
    return photo.examinations().stream()
        .map(Examination::findings)
        .flatMap(findings -> Likeness.in(findings).stream())
        .findFirst()
        .map(likeness -> new Shot(photo, time(photo), likeness));
  }

  /** When a photo was taken as lists have it. */
  static Instant time(Photo photo) {
    return Outline.Moment.of(photo, Sort.TAKEN).time();
  }

  int distance(Shot other) {
    return likeness.distance(other.likeness);
  }

  Duration apart(Shot other) {
    return Duration.between(at, other.at).abs();
  }

  /** Whether both show one scene at about one time. */
  boolean isOfScene(Shot other, Duration within) {
    return distance(other) <= SAME_SCENE && apart(other).compareTo(within) <= 0;
  }
}
