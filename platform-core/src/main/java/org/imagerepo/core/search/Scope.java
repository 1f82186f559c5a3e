package org.imagerepo.core.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.search.SearchableCatalogue;
import org.imagerepo.api.search.Term;
import org.imagerepo.api.search.TermCount;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.api.search.VocabularyQuery;

/**
 * The photos that one asker may search: nothing is learnt of any others.
 *
 * @param owner whose photos
 * @param visibilities those that the asker may see in lists
 * @param isOwners whether the asker is the owner
 */
record Scope(
    SearchableCatalogue catalogue, UserId owner, Set<Visibility> visibilities, boolean isOwners) {
  /** All texts of a kind, the most frequent ones if there are too many. */
  Set<String> names(String kind) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (TermCount tag : vocabulary(kind, "", Thesaurus.MAX_VOCABULARY)) {
      names.add(tag.term().text());
    }
    return names;
  }

  List<TermCount> vocabulary(String kind, String prefix, int limit) throws IOException {
    return catalogue.vocabulary(new VocabularyQuery(owner, visibilities, kind, prefix, limit));
  }

  Map<Term, Long> count(Set<Term> terms) throws IOException {
    return catalogue.count(owner, visibilities, terms);
  }
}
