package org.imagerepo.core.similar;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Groups of the asker's photos that show one scene. They are made when they are asked for, so that
 * nothing is kept that could be wrong tomorrow.
 */
public final class Stacks {
  /** A longer stretch of photos without a pause is cut: a stack there may come in two parts. */
  private static final int MOST_OF_A_STRETCH = 1000;

  /** Once so many were read, a page ends, however many stacks there are on it. */
  private static final int MOST_READ = 2000;

  private final Catalogue catalogue;
  private final Access access;
  private final Duration within;

  /**
   * @param within how far apart photos of one scene are taken at most
   */
  public Stacks(Catalogue catalogue, Access access, Duration within) {
    this.catalogue = catalogue;
    this.access = access;
    this.within = within;
  }

  /**
   * Lists stacks, last taken first. A page may hold fewer than asked for, even none, and yet not be
   * the last.
   *
   * @param cursor what the page before gave as next
   * @param limit at most so many, at least 1
   * @throws RefusedException if it is nobody we know, or the cursor is wrong
   */
  public Page<Stack> list(Asker asker, Optional<String> cursor, int limit)
      throws RefusedException, IOException {
    Place start = Place.parse(cursor);
    Stretches photos = photosFrom(asker, start, Place::wrong);
    List<Stack> shown = new ArrayList<>();
    int shownBefore = start.stacks();
    int read = 0;
    while (photos.hasNext() && shown.size() < limit && read < MOST_READ) {
      Place place = photos.place().after(shownBefore);
      List<Photo> stretch = photos.next(within, MOST_OF_A_STRETCH);
      read += stretch.size();
      List<Stack> stacks = Scenes.of(stretch, within);
      List<Stack> others = stacks.subList(Math.min(shownBefore, stacks.size()), stacks.size());
      int room = limit - shown.size();
      if (others.size() > room) {
        shown.addAll(others.subList(0, room));
        return new Page<>(shown, Optional.of(place.after(room).text()));
      }
      shown.addAll(others);
      shownBefore = 0;
    }
    return new Page<>(
        shown, photos.hasNext() ? Optional.of(photos.place().text()) : Optional.empty());
  }

  /**
   * The stacks in a part of the list of photos, last taken first. Of a scene that began before it
   * there are the photos from its beginning on; one that goes on behind its end is whole.
   *
   * @param from a cursor of that list; none is its beginning
   * @param photos how many photos to look at, at least 1
   * @throws RefusedException if it is nobody we know, or the cursor is wrong
   */
  public List<Stack> among(Asker asker, Optional<String> from, int photos)
      throws RefusedException, IOException {
    Stretches part =
        photosFrom(
            asker,
            new Place(from, 0, 0),
            () -> RefusedException.invalid("from", "must be a cursor of the timeline"));
    List<Stack> stacks = new ArrayList<>();
    int read = 0;
    while (part.hasNext() && read < photos) {
      List<Photo> stretch = part.next(within, MOST_OF_A_STRETCH);
      read += stretch.size();
      stacks.addAll(Scenes.of(stretch, within));
    }
    return stacks;
  }

  private Stretches photosFrom(Asker asker, Place start, Supplier<RefusedException> wrong)
      throws RefusedException, IOException {
    User owner = access.require(asker, Scope.READ);
    Set<Visibility> listed = access.listed(asker, owner.id());
    try {
      return new Stretches(catalogue, owner.id(), listed, start);
    } catch (IllegalArgumentException e) {
      throw wrong.get();
    }
  }
}
