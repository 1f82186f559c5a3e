package org.imagerepo.core.similar;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Hit;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.api.search.SearchableCatalogue;
import org.imagerepo.api.tag.Likeness;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.search.LikenessTerms;
import org.imagerepo.core.search.Search;

/**
 * Finds photos that look like a given one: those of the same scene, taken at about the same time,
 * and the same picture from any time. Of the same owner, and only those that are listed for the
 * asker.
 */
public final class SimilarPhotos {
  /** How many photos of either sort are compared at most, those last taken. */
  private static final int MOST_COMPARED = 500;

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final Optional<SearchableCatalogue> catalogue;
  private final Library library;
  private final Access access;
  private final Duration within;

  /**
   * @param within how far apart photos of one scene are taken at most
   */
  public SimilarPhotos(Catalogue catalogue, Library library, Access access, Duration within) {
    this.catalogue = Search.ability(catalogue);
    this.library = library;
    this.access = access;
    this.within = within;
  }

  /**
   * Finds them: first what was taken at about the same time, and of these and the others those that
   * are most alike first.
   *
   * @param limit at most so many
   * @return none if nothing is known yet of what the photo looks like
   * @throws RefusedException if there is no such photo for the asker
   */
  public List<SimilarPhoto> of(Asker asker, PhotoId id, int limit)
      throws RefusedException, IOException {
    SearchableCatalogue able =
        catalogue.orElseThrow(
            () ->
                new RefusedException(
                    RefusalType.SEARCH_UNAVAILABLE,
                    "The catalogue of this platform keeps no words. Use one that does."));
    Photo photo = library.photo(asker, id);
    Optional<Shot> shot = Shot.of(photo);
    if (shot.isEmpty()) {
      return List.of();
    }
    Set<Visibility> listed = access.listed(asker, photo.owner());
    return nearest(shot.get(), candidates(able, shot.get(), listed)).limit(limit).toList();
  }

  private Collection<Photo> candidates(SearchableCatalogue able, Shot shot, Set<Visibility> listed)
      throws IOException {
    Optional<Instant> from = Optional.of(shot.at().minus(within));
    Optional<Instant> until = Optional.of(shot.at().plus(within).plus(A_SECOND));
    Optional<Instant> ever = Optional.empty();
    Clause alike = LikenessTerms.near(shot.likeness());
    Map<PhotoId, Photo> candidates = new HashMap<>();
    for (Photo photo : search(able, shot, listed, Search.ANY_PHOTO, from, until)) {
      candidates.put(photo.id(), photo);
    }
    for (Photo photo : search(able, shot, listed, alike, ever, ever)) {
      candidates.put(photo.id(), photo);
    }
    candidates.remove(shot.photo().id());
    return candidates.values();
  }

  private static List<Photo> search(
      SearchableCatalogue able,
      Shot shot,
      Set<Visibility> listed,
      Clause wanted,
      Optional<Instant> from,
      Optional<Instant> until)
      throws IOException {
    SearchQuery query =
        new SearchQuery(
            shot.photo().owner(),
            listed,
            List.of(wanted),
            List.of(),
            from,
            until,
            Optional.empty(),
            MOST_COMPARED);
    return able.search(query).items().stream().map(Hit::photo).toList();
  }

  private Stream<SimilarPhoto> nearest(Shot shot, Collection<Photo> candidates) {
    Comparator<Shot> best =
        Comparator.comparing((Shot other) -> !shot.isOfScene(other, within))
            .thenComparing(shot::distance)
            .thenComparing(shot::apart)
            .thenComparing(other -> other.photo().id().value());
    return candidates.stream()
        .flatMap(photo -> Shot.of(photo).stream())
        .filter(other -> shot.isOfScene(other, within) || shot.distance(other) <= Shot.SAME_PICTURE)
        .sorted(best)
        .map(other -> new SimilarPhoto(other.photo(), likeness(shot, other), shot.apart(other)));
  }

  private static double likeness(Shot shot, Shot other) {
    return 1 - shot.distance(other) / (double) Likeness.BITS;
  }
}
