package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.search.PhotoTerms;
import org.imagerepo.api.search.Term;
import org.imagerepo.api.search.TermCount;
import org.imagerepo.api.search.VocabularyQuery;

/** Which terms photos have, and how many have each. */
final class Vocabulary {
  private static final Comparator<TermCount> MOST_FIRST =
      Comparator.comparingLong(TermCount::photos)
          .reversed()
          .thenComparing(count -> count.term().text());

  private final Photos photos;

  Vocabulary(Photos photos) {
    this.photos = photos;
  }

  List<TermCount> find(VocabularyQuery query) {
    String begin = query.kind() + ":" + query.prefix();
    Bson ofKind =
        Filters.and(
            Filters.gte(TermFields.WORDS, begin),
            Filters.lt(TermFields.WORDS, begin + Character.toString(Character.MAX_CODE_POINT)));
    List<TermCount> counts = new ArrayList<>();
    count(visible(query.owner(), query.visibilities()), ofKind)
        .forEach((term, number) -> counts.add(new TermCount(term, number)));
    counts.sort(MOST_FIRST);
    return counts.size() <= query.limit() ? counts : counts.subList(0, query.limit());
  }

  Map<Term, Long> count(UserId owner, Set<Visibility> visibilities, Set<Term> terms) {
    Bson asked = Filters.in(TermFields.WORDS, terms.stream().map(TermFields::word).toList());
    return count(Filters.and(visible(owner, visibilities), asked), asked);
  }

  private static Bson visible(UserId owner, Set<Visibility> visibilities) {
    return Filters.and(
        Filters.eq("owner", owner.value()),
        Filters.in("visibility", visibilities.stream().map(Enum::name).toList()));
  }

  private Map<Term, Long> count(Bson photosThat, Bson wordsThat) {
    Map<Term, Long> counts = new HashMap<>();
    for (Document count :
        photos
            .collection()
            .aggregate(
                List.of(
                    Aggregates.match(photosThat),
                    Aggregates.project(Projections.include(TermFields.WORDS)),
                    Aggregates.unwind("$" + TermFields.WORDS),
                    Aggregates.match(wordsThat),
                    Aggregates.group("$" + TermFields.WORDS, Accumulators.sum("photos", 1))))) {
      counts.put(
          TermFields.term(count.getString("_id")), count.get("photos", Number.class).longValue());
    }
    return counts;
  }

  /** Makes terms of photos whose terms are of another revision, and says of how many. */
  int renew(int limit) {
    Optional<PhotoTerms> terms = photos.terms();
    if (terms.isEmpty()) {
      throw new IllegalStateException("keep() must be called first");
    }
    List<StoredPhoto> stale =
        photos
            .collection()
            .find(Filters.ne(TermFields.REVISION, terms.get().revision()))
            .limit(limit)
            .map(PhotoDocument::read)
            .into(new ArrayList<>());
    photos.changeAll(stale, read -> Optional.of(read.edit().done()));
    return stale.size();
  }
}
