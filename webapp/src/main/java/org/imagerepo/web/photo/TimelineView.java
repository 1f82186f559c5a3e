package org.imagerepo.web.photo;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.imagerepo.api.catalogue.Outline;
import org.imagerepo.api.catalogue.Outline.Moment;

/**
 * A list of photos in outline, small enough to be sent whole.
 *
 * @param total how many photos
 * @param stretches in order
 */
public record TimelineView(int total, List<StretchView> stretches) {

  /**
   * What one page of the list {@code /api/photos?sort=taken} with this cursor and as many photos as
   * there are times here shows.
   *
   * @param cursor of that page; null for the first
   * @param times in seconds: the first since 1970-01-01T00:00Z, each other before its predecessor
   * @param ratios width to height of each photo, in hundredths, at least 1
   */
  @JsonbNillable
  public record StretchView(String cursor, long[] times, int[] ratios) {}

  static TimelineView of(List<Outline> stretches) {
    return new TimelineView(
        stretches.stream().mapToInt(stretch -> stretch.moments().size()).sum(),
        stretches.stream().map(TimelineView::stretch).toList());
  }

  private static StretchView stretch(Outline outline) {
    List<Moment> moments = outline.moments();
    long[] times = new long[moments.size()];
    int[] ratios = new int[moments.size()];
    long before = 0;
    for (int i = 0; i < times.length; i++) {
      Moment moment = moments.get(i);
      long seconds = moment.time().getEpochSecond();
      times[i] = i == 0 ? seconds : before - seconds;
      before = seconds;
      ratios[i] = (int) Math.max(1, Math.round(100.0 * moment.width() / moment.height()));
    }
    return new StretchView(outline.cursor().orElse(null), times, ratios);
  }
}
