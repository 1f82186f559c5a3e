package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.similar.SimilarPhoto;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.Test;

/** Photos that look alike, upon a given storage that can be searched. */
public abstract class SimilarContract extends SimilarFixture {
  protected SimilarContract(EngineStorage storage) {
    super(storage);
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
}
