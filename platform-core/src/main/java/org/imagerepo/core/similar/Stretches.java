package org.imagerepo.core.similar;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;

/**
 * Reads an owner's photos, last taken first, in stretches with a pause between them: no scene goes
 * on from one to the next.
 */
final class Stretches {
  private static final int PAGE = 200;

  private final Catalogue catalogue;
  private final PhotoQuery query;
  private Page<Photo> page;
  private Optional<String> cursor;
  private int next;

  /**
   * @throws IllegalArgumentException if the place's cursor is none of the catalogue's
   */
  Stretches(Catalogue catalogue, UserId owner, Set<Visibility> listed, Place from)
      throws IOException {
    this.catalogue = catalogue;
    this.cursor = from.cursor();
    this.query = new PhotoQuery(owner, listed, PhotoQuery.Sort.TAKEN, cursor, PAGE);
    this.next = from.photos();
    this.page = catalogue.photos(query);
    turnPage();
  }

  private void turnPage() throws IOException {
    while (next >= page.items().size() && page.next().isPresent()) {
      next -= page.items().size();
      cursor = page.next();
      page = catalogue.photos(query.from(cursor));
    }
  }

  boolean hasNext() {
    return next < page.items().size();
  }

  /** Where the next stretch begins. */
  Place place() {
    return new Place(cursor, next, 0);
  }

  /**
   * The next stretch.
   *
   * @param pause how far apart photos are that belong to different stretches
   * @param most one that is longer is cut
   */
  List<Photo> next(Duration pause, int most) throws IOException {
    List<Photo> stretch = new ArrayList<>();
    Instant earliest = Instant.MIN;
    while (hasNext() && stretch.size() < most) {
      Photo photo = page.items().get(next);
      Instant time = Shot.time(photo);
      if (time.isBefore(earliest)) {
        break;
      }
      stretch.add(photo);
      earliest = time.minus(pause);
      next++;
      turnPage();
    }
    return stretch;
  }
}
