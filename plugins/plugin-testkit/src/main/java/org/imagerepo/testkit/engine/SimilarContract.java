package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Likeness;
import org.imagerepo.api.tag.Quality;
import org.imagerepo.api.tag.Score;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.search.Language;
import org.imagerepo.core.search.SearchEngine;
import org.imagerepo.core.similar.Advantage;
import org.imagerepo.core.similar.Measure;
import org.imagerepo.core.similar.SimilarPhoto;
import org.imagerepo.core.similar.SimilarPhotos;
import org.imagerepo.core.similar.Stack;
import org.imagerepo.core.similar.Stacks;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photos that look alike, upon a given storage that can be searched. */
public abstract class SimilarContract extends EngineFixture {
  private static final TaskId LOOK = TaskId.tag("look");
  private static final Duration WITHIN = Duration.ofMinutes(5);
  private static final Instant NOON = TestPhotos.TIME;

  /** What all pictures here are made of by turning bits over. */
  private static final Likeness BEACH = new Likeness(0x2b7e151628aed2a6L, 0xabf7158809cf4f3cL);

  private static final Likeness FOREST = new Likeness(0x5c3f0a97d15862ebL, 0x113a5e62f08b94d7L);

  private SearchEngine search;
  private SimilarPhotos similar;
  private Stacks stacks;
  private int photos;

  protected SimilarContract(EngineStorage storage) {
    super(storage);
  }

  @BeforeEach
  void startSearching() {
    Access access = new Access(catalogue);
    Accounts accounts = new Accounts(catalogue, new PasswordHash(), Clock.systemUTC());
    search =
        new SearchEngine(
            catalogue,
            accounts,
            access,
            List.of(Language.EN),
            List::of,
            (type, reason) -> {},
            Clock.systemUTC());
    Library library = new Library(catalogue, blobs, access, new Events());
    similar = new SimilarPhotos(catalogue, library, access, WITHIN);
    stacks = new Stacks(catalogue, access, WITHIN);
  }

  @AfterEach
  void stopSearching() {
    search.close();
  }

  /** The likeness of a picture that differs in so many bits of each kind. */
  private static Likeness turned(Likeness likeness, int waves, int slopes) {
    Random random = new Random(waves * 100L + slopes);
    return new Likeness(
        likeness.waves() ^ bits(waves, 63, random), likeness.slopes() ^ bits(slopes, 64, random));
  }

  private static long bits(int count, int width, Random random) {
    long bits = 0;
    while (Long.bitCount(bits) < count) {
      bits |= 1L << random.nextInt(width);
    }
    return bits;
  }

  private Photo photo(User owner, Instant taken, Likeness likeness) throws IOException {
    return photo(owner, taken, likeness, OptionalDouble.empty(), "0.5");
  }

  private Photo photo(
      User owner, Instant taken, Likeness likeness, OptionalDouble quality, String sharpness)
      throws IOException {
    Photo photo = TestPhotos.taken(TestPhotos.photo(owner.id(), photos++, NOON), taken);
    catalogue.add(photo, List.of(new WantedTask(LOOK, "1")));
    ClaimRequest request =
        new ClaimRequest(Set.of(LOOK), Optional.of(photo.id()), Instant.now(), WITHIN);
    Claim claim = catalogue.claim(request).orElseThrow();
    Map<String, String> fields = new HashMap<>();
    fields.put(Fields.LIKENESS, likeness.toString());
    fields.put(Fields.SHARPNESS, sharpness);
    List<Score> scores =
        quality.isPresent() ? List.of(new Score(Quality.SCORE, quality.getAsDouble())) : List.of();
    Examination found =
        new Examination(new Findings(List.of(), scores, fields), TestPhotos.by("look", "1"));
    Settlement.Examined settlement =
        new Settlement.Examined(found, Optional.empty(), Optional.empty());
    assertThat(catalogue.settle(photo.id(), claim.tasks().get(0), settlement)).isTrue();
    return photo;
  }

  private Photo shown(Photo photo) throws IOException {
    PhotoChange change =
        new PhotoChange(Optional.empty(), Optional.of(Visibility.PUBLIC), Optional.empty());
    return catalogue.change(photo.id(), change).orElseThrow();
  }

  private List<PhotoId> like(Asker asker, Photo photo) throws Exception {
    return similar.of(asker, photo.id(), 100).stream().map(found -> found.photo().id()).toList();
  }

  @Test
  void theSamePictureIsFoundFromAnyTimeAndTheSameSceneFromItsOwn() throws Exception {
    Photo beach = photo(alice, NOON, BEACH);
    Instant later = NOON.plusSeconds(60);
    Photo scene = photo(alice, later, turned(BEACH, 20, 12));
    Photo closer = photo(alice, later, turned(BEACH, 10, 5));
    photo(alice, NOON.plus(Duration.ofHours(1)), turned(BEACH, 20, 12));
    photo(alice, later, FOREST);
    Instant longAgo = NOON.minus(Duration.ofDays(1000));
    Photo copy = photo(alice, longAgo, turned(BEACH, 7, 5));
    Photo twin = photo(alice, longAgo, BEACH);
    photo(bob, NOON, BEACH);

    assertThat(like(Asker.of(alice), beach))
        .containsExactly(closer.id(), scene.id(), twin.id(), copy.id());
    List<SimilarPhoto> two = similar.of(Asker.of(alice), beach.id(), 2);
    assertThat(two).hasSize(2);
    assertThat(two.get(0).apart()).isEqualTo(Duration.ofMinutes(1));
    assertThat(two.get(0).likeness()).isEqualTo(1 - 15 / 127.0);
    assertThat(like(Asker.of(alice), copy)).contains(beach.id(), twin.id());
  }

  @Test
  void aPictureIsFoundByWhatItLooksLikeNowAndNotInTheTrash() throws Exception {
    Photo beach = photo(alice, NOON, BEACH);
    Photo copy = photo(alice, NOON.minus(Duration.ofDays(9)), BEACH);
    Photo scene = photo(alice, NOON, turned(BEACH, 12, 12));
    assertThat(like(Asker.of(alice), beach)).containsExactly(scene.id(), copy.id());

    catalogue.trash(copy.id(), NOON);
    catalogue.trash(scene.id(), NOON);
    assertThat(like(Asker.of(alice), beach)).isEmpty();
    assertThat(stacks.list(Asker.of(alice), Optional.empty(), 10).items()).isEmpty();
    catalogue.restore(copy.id());
    assertThat(like(Asker.of(alice), beach)).containsExactly(copy.id());
    catalogue.remove(copy.id());
    assertThat(like(Asker.of(alice), beach)).isEmpty();
  }

  @Test
  void nobodyIsToldOfPhotosThatAreNotListedForThem() throws Exception {
    Photo beach = photo(alice, NOON, BEACH);
    Photo hidden = photo(alice, NOON, BEACH);
    Photo listed = shown(photo(alice, NOON, BEACH));
    for (Asker stranger : List.of(Asker.nobody(), Asker.of(bob))) {
      assertRefused(RefusalType.NOT_FOUND, stranger, beach.id());
    }
    shown(beach);
    for (Asker stranger : List.of(Asker.nobody(), Asker.of(bob))) {
      assertThat(like(stranger, beach)).containsExactly(listed.id());
      assertRefused(RefusalType.NOT_FOUND, stranger, hidden.id());
    }
    assertThat(like(Asker.of(alice), beach)).containsExactlyInAnyOrder(hidden.id(), listed.id());
    assertRefused(RefusalType.NOT_FOUND, Asker.of(alice), PhotoId.random());
  }

  private void assertRefused(RefusalType type, Asker asker, PhotoId id) {
    assertThatThrownBy(() -> similar.of(asker, id, 10))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  @Test
  void whatWasNotLookedAtYetLooksLikeNothing() throws Exception {
    Photo unknown = TestPhotos.photo(alice.id(), 1000, NOON);
    catalogue.add(unknown, List.of());
    photo(alice, NOON, BEACH);

    assertThat(like(Asker.of(alice), unknown)).isEmpty();
    assertThat(stacks.list(Asker.of(alice), Optional.empty(), 10).items()).isEmpty();
  }

  @Test
  void photosOfOneSceneAreAStackWithTheBestFirst() throws Exception {
    Photo dull = photo(alice, NOON, BEACH, OptionalDouble.of(0.41), "0.9");
    Photo blurred =
        photo(alice, NOON.plusSeconds(200), turned(BEACH, 9, 9), OptionalDouble.of(0.89), "0.1");
    Photo best =
        photo(alice, NOON.plusSeconds(400), turned(BEACH, 9, 8), OptionalDouble.of(0.91), "0.4");
    photo(alice, NOON.plusSeconds(30), FOREST);
    photo(alice, NOON.plusSeconds(1000), BEACH);
    photo(bob, NOON, BEACH);

    Page<Stack> page = stacks.list(Asker.of(alice), Optional.empty(), 10);

    assertThat(page.next()).isEmpty();
    assertThat(page.items()).hasSize(1);
    Stack stack = page.items().get(0);
    assertThat(stack.photos())
        .extracting(Photo::id)
        .containsExactly(best.id(), blurred.id(), dull.id());
    assertThat(stack.best().id()).isEqualTo(best.id());
    assertThat(stack.advantages())
        .contains(
            new Advantage(Measure.QUALITY, 0.91, 0.89), new Advantage(Measure.SHARPNESS, 0.4, 0.1));
    assertThat(stacks.list(Asker.of(bob), Optional.empty(), 10).items()).isEmpty();
  }

  @Test
  void whereQualityIsNotKnownOfAllTheSharpestIsBest() throws Exception {
    photo(alice, NOON, BEACH, OptionalDouble.of(0.99), "0.2");
    Photo sharp = photo(alice, NOON.plusSeconds(1), BEACH, OptionalDouble.empty(), "0.25");

    Stack stack = stacks.list(Asker.of(alice), Optional.empty(), 10).items().get(0);

    assertThat(stack.best().id()).isEqualTo(sharp.id());
    assertThat(stack.advantages())
        .extracting(Advantage::measure)
        .contains(Measure.SHARPNESS)
        .doesNotContain(Measure.QUALITY);
  }

  @Test
  void pagesOfStacksShowEachOnceLastTakenFirst() throws Exception {
    List<Set<PhotoId>> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      // Two scenes at a time, and long pauses in between.
      Instant at = NOON.minus(Duration.ofHours(i / 2));
      Likeness look = i % 2 == 0 ? BEACH : FOREST;
      Photo one = photo(alice, at.minusSeconds(i), look);
      Photo other = photo(alice, at.minusSeconds(i + 3), look);
      expected.add(Set.of(one.id(), other.id()));
    }
    for (int limit = 1; limit <= 5; limit++) {
      List<Set<PhotoId>> listed = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        Page<Stack> page = stacks.list(Asker.of(alice), cursor, limit);
        assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
        page.items().forEach(stack -> listed.add(ids(stack)));
        cursor = page.next();
      } while (cursor.isPresent());
      assertThat(listed).as("by " + limit).isEqualTo(expected);
    }
  }

  @Test
  void theStacksOfAPartAreThoseAmongItsPhotos() throws Exception {
    List<Set<PhotoId>> scenes = new ArrayList<>();
    for (int hour = 0; hour < 3; hour++) {
      Instant at = NOON.minus(Duration.ofHours(hour));
      scenes.add(Set.of(photo(alice, at, BEACH).id(), photo(alice, at.plusSeconds(1), BEACH).id()));
    }
    PhotoQuery firstThree =
        new PhotoQuery(
            alice.id(), Set.of(Visibility.values()), PhotoQuery.Sort.TAKEN, Optional.empty(), 3);
    Optional<String> fourth = catalogue.photos(firstThree).next();

    assertThat(among(Optional.empty(), 6)).isEqualTo(scenes);
    assertThat(among(Optional.empty(), 1)).as("whole").isEqualTo(scenes.subList(0, 1));
    assertThat(among(fourth, 200)).as("one alone is none").isEqualTo(scenes.subList(2, 3));
    assertThatThrownBy(() -> among(Optional.of("x"), 6))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.errors().get(0).field()).isEqualTo("from"));
  }

  private List<Set<PhotoId>> among(Optional<String> from, int photos) throws Exception {
    return stacks.among(Asker.of(alice), from, photos).stream().map(SimilarContract::ids).toList();
  }

  private static Set<PhotoId> ids(Stack stack) {
    return Set.copyOf(stack.photos().stream().map(Photo::id).toList());
  }

  @Test
  void aCursorThatIsNoneIsRefusedAndNobodyHasNoStacks() {
    for (String cursor : List.of("x", "0.0.x", "-1.0.", "1.2", "99999.0.")) {
      assertThatThrownBy(() -> stacks.list(Asker.of(alice), Optional.of(cursor), 10))
          .as(cursor)
          .isInstanceOfSatisfying(
              RefusedException.class,
              e -> assertThat(e.type()).isEqualTo(RefusalType.INVALID_INPUT));
    }
    assertThatThrownBy(() -> stacks.list(Asker.nobody(), Optional.empty(), 10))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.type()).isEqualTo(RefusalType.NOT_AUTHENTICATED));
  }
}
