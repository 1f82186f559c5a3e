package org.imagerepo.api.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;

/**
 * A catalogue that photos can be searched in. It keeps terms with each photo, so that there is no
 * index beside it that could disagree.
 */
public interface SearchableCatalogue extends Catalogue {
  /**
   * Begins to keep terms: from now on, every write that changes a photo also makes its terms be
   * what {@code terms} says of the photo as it is then, in the same write. Called once after each
   * start, before photos are written.
   */
  void keep(PhotoTerms terms);

  /**
   * Makes terms of photos whose terms are of another revision than that of {@link #keep}, or that
   * never had any.
   *
   * @param limit at most so many photos in this call, at least 1
   * @return how many photos it did; fewer than the limit means that all are done
   */
  int renewTerms(int limit) throws IOException;

  /**
   * Finds photos. Each page is read from the state of its time: a photo that changes its place
   * meanwhile may be shown twice or not at all, every other is shown once.
   *
   * @throws IllegalArgumentException if the cursor isn't one of this catalogue
   */
  Page<Hit> search(SearchQuery query) throws IOException;

  /** The terms that photos have, those of most photos first. */
  List<TermCount> vocabulary(VocabularyQuery query) throws IOException;

  /**
   * How many photos have each of these terms; those that no photo has are left out.
   *
   * @param owner whose photos
   * @param visibilities only these
   * @param terms at most 1000
   */
  Map<Term, Long> count(UserId owner, Set<Visibility> visibilities, Set<Term> terms)
      throws IOException;
}
