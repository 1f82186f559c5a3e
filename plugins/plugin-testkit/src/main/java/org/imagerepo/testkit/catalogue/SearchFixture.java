package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Hit;
import org.imagerepo.api.search.PhotoTerm;
import org.imagerepo.api.search.PhotoTerms;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.api.search.SearchableCatalogue;
import org.imagerepo.api.search.Term;
import org.junit.jupiter.api.BeforeEach;

/** What the groups of tests about searching share. */
interface SearchFixture extends CatalogueFixture {
  Set<Visibility> ALL_OF_THEM = Set.copyOf(EnumSet.allOf(Visibility.class));

  /** Own tags such as {@code "dog 80"} are terms with their percent; so are taggers' tags. */
  record TagTerms(String revision) implements PhotoTerms {
    @Override
    public List<PhotoTerm> of(Photo photo) {
      Map<String, Integer> percents = new LinkedHashMap<>();
      for (String tag : photo.ownTags()) {
        String[] parts = tag.split(" ");
        percents.put(parts[0], parts.length == 1 ? 100 : Integer.parseInt(parts[1]));
      }
      photo.examinations().stream()
          .flatMap(examination -> examination.findings().tags().stream())
          .forEach(tag -> percents.put(tag.name(), (int) Math.round(100 * tag.confidence())));
      return percents.entrySet().stream()
          .map(entry -> new PhotoTerm(term(entry.getKey()), entry.getValue()))
          .toList();
    }
  }

  static Term term(String text) {
    return new Term("tag", text);
  }

  @BeforeEach
  default void keepTerms() {
    searchable().keep(new TagTerms("1"));
  }

  default SearchableCatalogue searchable() {
    return (SearchableCatalogue) catalogue();
  }

  /** Adds a private photo with tags such as {@code "dog 80"}, a second after the one before. */
  default Photo tagged(UserId owner, int bytes, String... tags) throws IOException {
    return tagged(owner, bytes, Visibility.PRIVATE, tags);
  }

  default Photo tagged(UserId owner, int bytes, Visibility visibility, String... tags)
      throws IOException {
    Photo photo = TestPhotos.photo(owner, bytes, TestPhotos.TIME.plusSeconds(bytes));
    return add(TestPhotos.tagged(TestPhotos.with(photo, visibility), List.of(tags)));
  }

  default PhotoChange tags(String... tags) {
    return new PhotoChange(Optional.empty(), Optional.empty(), Optional.of(List.of(tags)));
  }

  default PhotoChange visibility(Visibility visibility) {
    return new PhotoChange(Optional.empty(), Optional.of(visibility), Optional.empty());
  }

  /** A clause of one term in full. */
  static Clause clause(String text) {
    return new Clause(List.of(new Clause.Weighted(term(text), 100)), 1);
  }

  static SearchQuery query(UserId owner, Clause... wanted) {
    return new SearchQuery(
        owner,
        ALL_OF_THEM,
        List.of(wanted),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        100);
  }

  static SearchQuery with(SearchQuery query, Optional<String> cursor, int limit) {
    return new SearchQuery(
        query.owner(),
        query.visibilities(),
        query.wanted(),
        query.unwanted(),
        query.from(),
        query.until(),
        cursor,
        limit);
  }

  /** The ids of those that are found by one word, in their order. */
  default List<PhotoId> found(UserId owner, String word) throws IOException {
    return ids(searchable().search(query(owner, clause(word))).items());
  }

  static List<PhotoId> ids(Collection<Hit> hits) {
    return hits.stream().map(hit -> hit.photo().id()).toList();
  }

  /** All hits, read page by page. */
  default List<Hit> inPages(SearchQuery query, int limit) throws IOException {
    List<Hit> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Hit> page = searchable().search(with(query, cursor, limit));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      cursor = page.next();
      cursor.ifPresent(text -> assertThat(text).matches("[A-Za-z0-9._~-]+"));
    } while (cursor.isPresent());
    return all;
  }
}
