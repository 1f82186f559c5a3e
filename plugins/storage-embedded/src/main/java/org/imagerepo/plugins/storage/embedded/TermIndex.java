package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.search.PhotoTerm;
import org.imagerepo.api.search.PhotoTerms;

/**
 * Keeps a photo in the lists of its terms. Every write that changes a photo ends with {@link
 * #renew}, within its transaction: so the lists can't disagree with the photos.
 */
final class TermIndex {
  private static final String STALE =
      """
      SELECT photo FROM photos WHERE terms_revision < ? OR terms_revision > ?
      LIMIT ?""";

  private final Sql sql;
  private final Optional<PhotoTerms> terms;
  private final TermListTable lists;
  private final TermBlocks blocks;
  private final PhotoTermTable places;

  /**
   * @param terms makes the terms; empty before anybody said how: then none are kept
   */
  TermIndex(Sql sql, Optional<PhotoTerms> terms) {
    this.sql = sql;
    this.terms = terms;
    this.lists = new TermListTable(sql);
    this.blocks = new TermBlocks(sql);
    this.places = new PhotoTermTable(sql);
  }

  /** Makes the lists say of a photo what is true of it now. */
  void renew(long photo) throws SQLException {
    renew(List.of(photo));
  }

  private void renew(List<Long> photos) throws SQLException {
    if (terms.isPresent()) {
      TermMoves moves = new TermMoves();
      List<Photo> present = new PhotoReader(sql).read(photos);
      for (int i = 0; i < photos.size(); i++) {
        PhotoTermTable.Place place = place(present.get(i));
        PhotoTermTable.Place before =
            places.of(photos.get(i)).orElseGet(PhotoTermTable.Place::nowhere);
        moves.move(photos.get(i), before, place);
        places.set(photos.get(i), place);
      }
      moves.apply(lists, blocks);
    }
    for (long photo : photos) {
      // Where nobody said how to make terms, they are to be made later.
      sql.update(
          "UPDATE photos SET terms_revision = ? WHERE photo = ?",
          terms.map(PhotoTerms::revision).orElse(""),
          photo);
    }
  }

  private PhotoTermTable.Place place(Photo photo) throws SQLException {
    // What is in the trash is found by no word.
    List<PhotoTerm> of = photo.isTrashed() ? List.of() : terms.orElseThrow().of(photo);
    SortedMap<Long, Integer> percents = new TreeMap<>();
    for (PhotoTerm term : of) {
      percents.put(lists.need(photo.owner(), term.term(), photo.visibility()), term.percent());
    }
    long second = photo.takenAt().orElse(photo.original().uploadedAt()).getEpochSecond();
    return new PhotoTermTable.Place(second, percents);
  }

  /** Takes a photo out of all lists, before it is removed. */
  void forget(long photo) throws SQLException {
    Optional<PhotoTermTable.Place> place = places.of(photo);
    if (place.isPresent()) {
      TermMoves moves = new TermMoves();
      moves.move(photo, place.get(), PhotoTermTable.Place.nowhere());
      moves.apply(lists, blocks);
      places.remove(photo);
    }
  }

  /**
   * Renews photos whose terms are of another revision.
   *
   * @return how many
   */
  int renewStale(int limit) throws SQLException {
    if (terms.isEmpty()) {
      throw new IllegalStateException("keep() must be called first");
    }
    String revision = terms.get().revision();
    List<Long> stale = sql.query(row -> row.number("photo"), STALE, revision, revision, limit);
    renew(stale);
    return stale.size();
  }
}
