package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.imagerepo.api.catalogue.Outline;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of photos, page by page. */
interface PageContract extends CatalogueFixture {
  long SEED = 20_260_118;
  Set<Visibility> ANY = Set.copyOf(EnumSet.allOf(Visibility.class));

  private Page<Photo> page(
      UserId owner, Set<Visibility> only, PhotoQuery.Sort sort, Optional<String> cursor, int limit)
      throws IOException {
    return catalogue().photos(new PhotoQuery(owner, only, sort, cursor, limit));
  }

  private List<Photo> inPages(UserId owner, Set<Visibility> only, PhotoQuery.Sort sort, int limit)
      throws IOException {
    List<Photo> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Photo> page = page(owner, only, sort, cursor, limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      cursor = page.next();
      cursor.ifPresent(text -> assertThat(text).matches("[A-Za-z0-9._~-]+"));
    } while (cursor.isPresent());
    return all;
  }

  private static Instant time(Photo photo, PhotoQuery.Sort sort) {
    Instant uploadedAt = photo.original().uploadedAt();
    return sort == PhotoQuery.Sort.TAKEN ? photo.takenAt().orElse(uploadedAt) : uploadedAt;
  }

  /** Photos with few different times, so that there are many ties, and of every visibility. */
  private List<Photo> addMany(UserId owner, int count) throws IOException {
    Random random = new Random(SEED);
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant uploadedAt = TestPhotos.TIME.minusMillis(random.nextInt(8));
      Photo photo = TestPhotos.photo(owner, i, uploadedAt);
      if (random.nextBoolean()) {
        photo = TestPhotos.taken(photo, TestPhotos.TIME.minusMillis(random.nextInt(8)));
      }
      Visibility visibility = Visibility.values()[random.nextInt(3)];
      photos.add(add(TestPhotos.with(photo, visibility)));
    }
    return photos;
  }

  @ParameterizedTest
  @EnumSource
  default void pagesShowEachPhotoOnceNewestFirst(PhotoQuery.Sort sort) throws IOException {
    UserId owner = newOwner("ada");
    List<Photo> photos = addMany(owner, 60);
    addPhoto(newOwner("bob"), 1000);

    List<Photo> whole = inPages(owner, ANY, sort, 1000);

    assertThat(whole).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(photos);
    assertThat(whole)
        .isSortedAccordingTo(Comparator.comparing((Photo p) -> time(p, sort)).reversed());
    for (int limit : new int[] {1, 7, 59, 60, 61}) {
      assertThat(inPages(owner, ANY, sort, limit)).as("limit %d", limit).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void onlyTheVisibilitiesAskedForAreListed(PhotoQuery.Sort sort) throws IOException {
    UserId owner = newOwner("ada");
    List<Photo> photos = addMany(owner, 40);
    List<Photo> whole = inPages(owner, ANY, sort, 1000);

    for (Visibility one : Visibility.values()) {
      for (Set<Visibility> only : List.of(Set.of(one), EnumSet.complementOf(EnumSet.of(one)))) {
        assertThat(inPages(owner, only, sort, 3))
            .as("seed %d, only %s", SEED, only)
            .isNotEmpty()
            .hasSizeLessThan(photos.size())
            .isEqualTo(whole.stream().filter(p -> only.contains(p.visibility())).toList());
      }
    }
    assertThat(inPages(owner, Set.of(), sort, 3)).isEmpty();
  }

  @Test
  default void anEmptyListHasNoNextPage() throws IOException {
    assertThat(page(newOwner("ada"), ANY, PhotoQuery.Sort.UPLOADED, Optional.empty(), 10))
        .isEqualTo(new Page<Photo>(List.of(), Optional.empty()));
  }

  @Test
  default void theLastPageSaysThatItIsTheLast() throws IOException {
    UserId owner = newOwner("ada");
    addMany(owner, 4);

    assertThat(page(owner, ANY, PhotoQuery.Sort.UPLOADED, Optional.empty(), 4).next()).isEmpty();
    assertThat(page(owner, ANY, PhotoQuery.Sort.UPLOADED, Optional.empty(), 3).next()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  default void photosThatStayAreShownOnceWhileOthersComeAndGo(PhotoQuery.Sort sort)
      throws IOException {
    UserId owner = newOwner("ada");
    List<Photo> photos = addMany(owner, 50);
    List<Photo> going = new ArrayList<>(photos);
    Collections.shuffle(going, new Random(SEED));
    going = going.subList(0, 20);
    List<PhotoId> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int step = 0;
    do {
      Page<Photo> page = page(owner, ANY, sort, cursor, 5);
      page.items().forEach(photo -> seen.add(photo.id()));
      if (step < going.size()) {
        // Even the photo that the cursor points at may go.
        Photo last = page.items().get(page.items().size() - 1);
        catalogue().remove(step % 2 == 0 ? last.id() : going.get(step).id());
        going.set(step, step % 2 == 0 ? last : going.get(step));
        add(TestPhotos.photo(owner, 500 + step, TestPhotos.TIME.minusMillis(step % 9)));
      }
      step++;
      cursor = page.next();
    } while (cursor.isPresent());

    List<PhotoId> gone =
        going.subList(0, Math.min(step, going.size())).stream().map(Photo::id).toList();
    List<PhotoId> staying =
        photos.stream().map(Photo::id).filter(id -> !gone.contains(id)).toList();
    assertThat(seen).as("seed %d", SEED).doesNotHaveDuplicates().containsAll(staying);
  }

  @Test
  default void aPageHoldsWholePhotos() throws IOException {
    UserId owner = newOwner("ada");
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      clock().advance(Duration.ofSeconds(1));
      photos.add(add(TestPhotos.full(owner, i)));
    }

    List<Photo> listed = inPages(owner, ANY, PhotoQuery.Sort.UPLOADED, 2);

    assertThat(listed).containsExactlyInAnyOrderElementsOf(photos);
  }

  @Test
  default void aWrongCursorIsRefused() throws IOException {
    UserId owner = newOwner("ada");
    addMany(owner, 5);
    Optional<String> ofUploaded =
        page(owner, ANY, PhotoQuery.Sort.UPLOADED, Optional.empty(), 2).next();
    assertThat(ofUploaded).isPresent();

    for (String wrong : new String[] {"", "x", "%%%", "bm9uc2Vuc2U", "Ä", "' OR 1=1"}) {
      assertThatThrownBy(() -> page(owner, ANY, PhotoQuery.Sort.UPLOADED, Optional.of(wrong), 2))
          .as("cursor '%s'", wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> page(owner, ANY, PhotoQuery.Sort.TAKEN, ofUploaded, 2))
        .as("a cursor of another sort")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  default void anOutlineIsTheListWithoutItsPhotos(PhotoQuery.Sort sort) throws IOException {
    UserId owner = newOwner("ada");
    addMany(owner, 40);
    for (Set<Visibility> only : List.of(ANY, Set.of(Visibility.PUBLIC), Set.<Visibility>of())) {
      List<Photo> whole = inPages(owner, only, sort, 1000);
      for (int limit : new int[] {1, 7, 39, 40, 41}) {
        PhotoQuery query = new PhotoQuery(owner, only, sort, Optional.empty(), limit);
        List<Photo> followed = new ArrayList<>();
        for (Outline stretch : catalogue().outline(query)) {
          List<Photo> page = catalogue().photos(query.from(stretch.cursor())).items();
          assertThat(stretch.moments())
              .as("seed %d, only %s, limit %d", SEED, only, limit)
              .isEqualTo(page.stream().map(photo -> Outline.Moment.of(photo, sort)).toList());
          followed.addAll(page);
        }
        assertThat(followed).isEqualTo(whole);
      }
    }
  }
}
