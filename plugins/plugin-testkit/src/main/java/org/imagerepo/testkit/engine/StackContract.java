package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.tag.Likeness;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.similar.Advantage;
import org.imagerepo.core.similar.Measure;
import org.imagerepo.core.similar.Stack;
import org.junit.jupiter.api.Test;

/** Photos of one scene as a stack, upon a given storage that can be searched. */
public abstract class StackContract extends SimilarFixture {
  protected StackContract(EngineStorage storage) {
    super(storage);
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
    return stacks.among(Asker.of(alice), from, photos).stream().map(StackContract::ids).toList();
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
