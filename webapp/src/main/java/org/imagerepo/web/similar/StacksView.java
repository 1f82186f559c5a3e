package org.imagerepo.web.similar;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import java.util.List;
import org.imagerepo.web.photo.PhotoView;

/**
 * A part of a list of stacks.
 *
 * @param items last taken first
 * @param next the cursor of the next part; null at the end
 */
@JsonbNillable
public record StacksView(List<StackView> items, String next) {
  /**
   * Photos of one scene.
   *
   * @param best id of the photo to keep, if only one is kept
   * @param reasons in what it is better than the next one; none if there is no difference
   * @param from when the first of them was taken
   * @param until when the last of them was taken
   * @param photos the best first
   */
  public record StackView(
      String best, List<ReasonView> reasons, Instant from, Instant until, List<PhotoView> photos) {}

  /**
   * In what the best photo is better than the next one.
   *
   * @param measure {@code pixels}, {@code quality}, {@code sharpness} or {@code bytes}
   * @param best what it has
   * @param next what the next one has: less
   */
  public record ReasonView(String measure, double best, double next) {}
}
