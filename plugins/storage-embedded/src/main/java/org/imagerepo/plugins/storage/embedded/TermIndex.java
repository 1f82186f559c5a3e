package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
    if (terms.isPresent()) {
      Photo present = new PhotoReader(sql).read(List.of(photo)).get(0);
      // What is in the trash is found by no word.
      List<PhotoTerm> of = present.isTrashed() ? List.of() : terms.get().of(present);
      PhotoTermTable.Place place = place(present, of);
      move(photo, places.of(photo).orElseGet(PhotoTermTable.Place::nowhere), place);
      places.set(photo, place);
    }
    // Where nobody said how to make terms, they are to be made later.
    sql.update(
        "UPDATE photos SET terms_revision = ? WHERE photo = ?",
        terms.map(PhotoTerms::revision).orElse(""),
        photo);
  }

  private PhotoTermTable.Place place(Photo photo, List<PhotoTerm> of) throws SQLException {
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
      move(photo, place.get(), PhotoTermTable.Place.nowhere());
      places.remove(photo);
    }
  }

  private void move(long photo, PhotoTermTable.Place from, PhotoTermTable.Place to)
      throws SQLException {
    boolean isSameKey = from.second() == to.second();
    for (long list : from.percents().keySet()) {
      if (!isSameKey || !to.percents().containsKey(list)) {
        blocks.remove(list, EntryKey.of(from.second(), photo));
      }
    }
    for (Map.Entry<Long, Integer> entry : to.percents().entrySet()) {
      if (!isSameKey || !entry.getValue().equals(from.percents().get(entry.getKey()))) {
        blocks.put(entry.getKey(), Entries.of(EntryKey.of(to.second(), photo), entry.getValue()));
      }
    }
    for (long list : to.percents().keySet()) {
      if (!from.percents().containsKey(list)) {
        lists.note(list, 1);
      }
    }
    for (long list : from.percents().keySet()) {
      if (!to.percents().containsKey(list)) {
        lists.note(list, -1);
      }
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
    for (long photo : stale) {
      renew(photo);
    }
    return stale.size();
  }
}
