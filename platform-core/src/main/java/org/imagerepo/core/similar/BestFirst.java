package org.imagerepo.core.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.imagerepo.api.catalogue.Photo;

/**
 * Puts photos of one scene in order, the best first. One of far fewer pixels than the largest is a
 * copy or a part of it, and comes last. Then the quality counts, to a tenth: less means nothing.
 * Then which is sharpest, largest and least compressed. What isn't known of all of them isn't
 * compared.
 */
final class BestFirst {
  /** As a share of the most pixels. */
  private static final double LARGE = 2.0 / 3;

  private static final int TENTHS = 10;

  private final List<Photo> photos;
  private final Map<Measure, Boolean> isKnown = new EnumMap<>(Measure.class);

  BestFirst(List<Photo> photos) {
    double most = photos.stream().mapToDouble(BestFirst::pixels).max().orElse(0);
    for (Measure measure : Measure.values()) {
      isKnown.put(measure, photos.stream().allMatch(photo -> measure.of(photo).isPresent()));
    }
    this.photos =
        photos.stream()
            .sorted(
                more(photo -> pixels(photo) >= LARGE * most ? 1 : 0)
                    .thenComparing(more(photo -> Math.rint(TENTHS * value(photo, Measure.QUALITY))))
                    .thenComparing(more(photo -> value(photo, Measure.SHARPNESS)))
                    .thenComparing(more(BestFirst::pixels))
                    .thenComparing(more(photo -> value(photo, Measure.BYTES)))
                    .thenComparing(Shot::time)
                    .thenComparing(photo -> photo.id().value()))
            .toList();
  }

  private static Comparator<Photo> more(ToDoubleFunction<Photo> value) {
    return Comparator.comparingDouble(value).reversed();
  }

  private static double pixels(Photo photo) {
    return Measure.PIXELS.of(photo).orElse(0);
  }

  private double value(Photo photo, Measure measure) {
    return isKnown.get(measure) ? measure.of(photo).orElse(0) : 0;
  }

  List<Photo> photos() {
    return photos;
  }

  /** In what the first is better than the second. */
  List<Advantage> advantages() {
    List<Advantage> advantages = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      double best = value(photos.get(0), measure);
      double next = value(photos.get(1), measure);
      if (best > next) {
        advantages.add(new Advantage(measure, best, next));
      }
    }
    return advantages;
  }
}
