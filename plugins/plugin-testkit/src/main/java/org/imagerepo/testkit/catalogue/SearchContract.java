package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Hit;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.api.tag.Tag;
import org.junit.jupiter.api.Test;

/** Searching: what is found, and what it is worth. */
interface SearchContract extends SearchFixture {
  @Test
  default void aPhotoIsFoundByItsTermsFromTheWriteOnThatGaveItThem() throws IOException {
    UserId owner = newOwner("ada");
    Photo photo = tagged(owner, 1, "dog 80");
    assertThat(found(owner, "dog")).containsExactly(photo.id());

    catalogue().change(photo.id(), tags("cat 70"));
    assertThat(found(owner, "dog")).isEmpty();
    assertThat(found(owner, "cat")).containsExactly(photo.id());

    examined(photo, new Tag("coco", "horse", 0.5));
    assertThat(found(owner, "horse")).containsExactly(photo.id());
    assertThat(found(owner, "cat")).containsExactly(photo.id());

    catalogue().remove(photo.id());
    assertThat(found(owner, "cat")).isEmpty();
    assertThat(found(owner, "horse")).isEmpty();
  }

  private void examined(Photo photo, Tag... tags) throws IOException {
    Claim.Claimed claimed = claim(photo, OBJECTS);
    assertThat(
            catalogue()
                .settle(
                    photo.id(),
                    claimed,
                    new Settlement.Examined(
                        TestPhotos.examination("objects", "o1", tags),
                        Optional.empty(),
                        Optional.empty())))
        .isTrue();
  }

  @Test
  default void theTimeThatATaggerFindsOutPutsAPhotoInItsPlace() throws IOException {
    UserId owner = newOwner("ada");
    Photo first = tagged(owner, 1, "dog 80");
    Photo second = tagged(owner, 2, "dog 80");
    assertThat(found(owner, "dog")).containsExactly(second.id(), first.id());
    Claim.Claimed claimed = claim(second, EXIF);
    Instant before = TestPhotos.TIME.minusSeconds(86_400);
    catalogue()
        .settle(
            second.id(),
            claimed,
            new Settlement.Examined(
                TestPhotos.examination("exif", "e1"), Optional.of(before), Optional.empty()));

    assertThat(found(owner, "dog").subList(0, 2)).containsExactly(first.id(), second.id());
    SearchQuery dated = dated(query(owner, SearchFixture.clause("dog")), before, TestPhotos.TIME);
    assertThat(SearchFixture.ids(searchable().search(dated).items())).containsExactly(second.id());
  }

  private static SearchQuery dated(SearchQuery query, Instant from, Instant until) {
    return new SearchQuery(
        query.owner(),
        query.visibilities(),
        query.wanted(),
        query.unwanted(),
        Optional.of(from),
        Optional.of(until),
        query.cursor(),
        query.limit());
  }

  @Test
  default void aClauseIsWorthItsBestTermAndTheScoreIsTheSumOfClauses() throws IOException {
    UserId owner = newOwner("ada");
    Photo both = tagged(owner, 1, "dog 60", "puppy 90", "beach 50");
    tagged(owner, 2, "dog 99");
    Clause dog =
        new Clause(
            List.of(
                new Clause.Weighted(SearchFixture.term("dog"), 100),
                new Clause.Weighted(SearchFixture.term("puppy"), 70)),
            1);

    List<Hit> hits = searchable().search(query(owner, dog, SearchFixture.clause("beach"))).items();

    assertThat(SearchFixture.ids(hits)).containsExactly(both.id());
    assertThat(hits.get(0).score()).isEqualTo(90 * 70 + 50 * 100);
    assertThat(hits.get(0).photo()).isEqualTo(current(both));
  }

  private static SearchQuery query(UserId owner, Clause... wanted) {
    return SearchFixture.query(owner, wanted);
  }

  @Test
  default void aPhotoThatIsWorthTooLittleForOneClauseIsNotFound() throws IOException {
    UserId owner = newOwner("ada");
    Photo enough = tagged(owner, 1, "dog 40", "sea 90");
    tagged(owner, 2, "dog 39", "sea 100");
    Clause dog = new Clause(List.of(new Clause.Weighted(SearchFixture.term("dog"), 100)), 4000);

    List<Hit> hits = searchable().search(query(owner, dog, SearchFixture.clause("sea"))).items();

    assertThat(SearchFixture.ids(hits)).containsExactly(enough.id());
  }

  @Test
  default void whatIsUnwantedIsLeftOutOnlyIfItCounts() throws IOException {
    UserId owner = newOwner("ada");
    Photo faint = tagged(owner, 1, "dog 80", "cat 20");
    tagged(owner, 2, "dog 80", "cat 60");
    Clause cat = new Clause(List.of(new Clause.Weighted(SearchFixture.term("cat"), 100)), 5000);
    SearchQuery query =
        new SearchQuery(
            owner,
            ALL_OF_THEM,
            List.of(SearchFixture.clause("dog")),
            List.of(cat),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            10);

    assertThat(SearchFixture.ids(searchable().search(query).items())).containsExactly(faint.id());
  }

  @Test
  default void nobodysPhotosButTheOwnersOfTheVisibilitiesAskedForAreFound() throws IOException {
    UserId owner = newOwner("ada");
    UserId other = newOwner("bob");
    Photo hidden = tagged(owner, 1, "dog 80");
    tagged(owner, 2, Visibility.UNLISTED, "dog 80");
    Photo shown = tagged(owner, 3, Visibility.PUBLIC, "dog 80");
    tagged(other, 4, Visibility.PUBLIC, "dog 80");

    assertThat(found(owner, "dog")).hasSize(3);
    assertThat(visible(owner)).containsExactly(shown.id());
    catalogue().change(hidden.id(), visibility(Visibility.PUBLIC));
    catalogue().change(shown.id(), visibility(Visibility.PRIVATE));
    assertThat(visible(owner)).containsExactly(hidden.id());
    assertThat(found(owner, "dog")).hasSize(3);
  }

  private List<PhotoId> visible(UserId owner) throws IOException {
    SearchQuery query =
        new SearchQuery(
            owner,
            Set.of(Visibility.PUBLIC),
            List.of(SearchFixture.clause("dog")),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            10);
    return SearchFixture.ids(searchable().search(query).items());
  }

  @Test
  default void termsOutlastTheCatalogueBeingClosed() throws IOException {
    UserId owner = newOwner("ada");
    Photo photo = tagged(owner, 1, "dog 80");
    reopen();
    assertThat(found(owner, "dog")).containsExactly(photo.id());
  }

  @Test
  default void photosFromBeforeGetTheirTermsInParts() throws IOException {
    UserId owner = newOwner("ada");
    for (int i = 0; i < 5; i++) {
      tagged(owner, i, "dog 80");
    }
    assertThat(searchable().renewTerms(10)).isZero();
    reopen();
    searchable().keep(new TagTerms("2"));

    assertThat(searchable().renewTerms(3)).isEqualTo(3);
    assertThat(searchable().renewTerms(3)).isEqualTo(2);
    assertThat(searchable().renewTerms(3)).isZero();
    assertThat(found(owner, "dog")).hasSize(5);
  }

  @Test
  default void aCursorThatIsNoneIsRefused() throws IOException {
    SearchQuery query = query(newOwner("ada"), SearchFixture.clause("dog"));
    for (String cursor : List.of("x", "", "U0VBUkNIIDEgeA", "####")) {
      assertThatThrownBy(
              () -> searchable().search(SearchFixture.with(query, Optional.of(cursor), 10)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
