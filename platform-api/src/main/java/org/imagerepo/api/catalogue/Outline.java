package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of a list in outline: enough to lay it out without reading its photos.
 *
 * @param cursor what to list it from, as {@link PhotoQuery#cursor}; empty for the first stretch
 * @param moments of its photos, in the order of the list
 */
public record Outline(Optional<String> cursor, List<Moment> moments) {
  public Outline {
    Objects.requireNonNull(cursor, "cursor");
    moments = List.copyOf(moments);
  }

  /**
   * Where a photo belongs in its list, and its shape.
   *
   * @param time what the list is sorted by, to the millisecond
   * @param width once upright, in pixels
   * @param height once upright, in pixels
   */
  public record Moment(Instant time, int width, int height) {
    public Moment {
      Objects.requireNonNull(time, "time");
    }

    /** That of a photo in a list of that order. */
    public static Moment of(Photo photo, PhotoQuery.Sort sort) {
      Instant uploadedAt = photo.original().uploadedAt();
      return new Moment(
          sort == PhotoQuery.Sort.TAKEN ? photo.takenAt().orElse(uploadedAt) : uploadedAt,
          photo.original().info().uprightWidth(),
          photo.original().info().uprightHeight());
    }
  }
}
