package org.imagerepo.core.similar;

import java.time.Instant;
import java.util.List;
import org.imagerepo.api.catalogue.Photo;

/**
 * Photos of one scene.
 *
 * @param photos at least two, the best first
 * @param advantages in what the best is better than the next one; none if there is no difference
 */
public record Stack(List<Photo> photos, List<Advantage> advantages) {
  public Stack {
    photos = List.copyOf(photos);
    advantages = List.copyOf(advantages);
  }

  /** The one to keep, if only one is kept. */
  public Photo best() {
    return photos.get(0);
  }

  /** When a photo was taken; where that isn't known, the time of upload stands in. */
  public static Instant time(Photo photo) {
    return Shot.time(photo);
  }

  static Stack of(List<Photo> photos) {
    BestFirst best = new BestFirst(photos);
    return new Stack(best.photos(), best.advantages());
  }
}
