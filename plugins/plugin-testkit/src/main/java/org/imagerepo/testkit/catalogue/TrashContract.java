package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.FailedWork;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trash: what goes there is left alone, comes back as it was, or is gone for good. */
interface TrashContract extends CatalogueFixture {
  private Photo trash(Photo photo) throws IOException {
    return catalogue().trash(photo.id(), now()).orElseThrow();
  }

  private List<PhotoId> inTrash(UserId owner, int limit) throws IOException {
    List<PhotoId> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Photo> page = catalogue().trashed(owner, cursor, limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(photo -> all.add(photo.id()));
      cursor = page.next();
    } while (cursor.isPresent());
    return all;
  }

  private List<Photo> listed(UserId owner, PhotoQuery.Sort sort) throws IOException {
    PhotoQuery query =
        new PhotoQuery(owner, EnumSet.allOf(Visibility.class), sort, Optional.empty(), 1000);
    return catalogue().photos(query).items();
  }

  @Test
  default void aTrashedPhotoSaysSinceWhen() throws IOException {
    Photo photo = add(TestPhotos.full(newOwner("ada"), 1));

    Photo trashed = trash(photo);

    assertThat(trashed.trashedAt()).hasValue(now());
    assertThat(trashed.original()).isEqualTo(photo.original());
    assertThat(trashed.caption()).isEqualTo(photo.caption());
    assertThat(current(photo)).isEqualTo(trashed);
    assertThat(catalogue().existing(Set.of(photo.id()))).containsExactly(photo.id());
  }

  @ParameterizedTest
  @EnumSource
  default void aTrashedPhotoIsInNoList(PhotoQuery.Sort sort) throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Photo other = addPhoto(photo.owner(), 2);
    trash(photo);

    assertThat(listed(photo.owner(), sort)).containsExactly(other);
    assertThat(catalogue().photo(photo.owner(), photo.original().sha256())).isEmpty();
  }

  @Test
  default void aRestoredPhotoIsAsItWas() throws IOException {
    Photo photo = add(TestPhotos.full(newOwner("ada"), 1));
    trash(photo);

    assertThat(catalogue().restore(photo.id())).hasValue(photo);

    assertThat(current(photo)).isEqualTo(photo);
    assertThat(listed(photo.owner(), PhotoQuery.Sort.UPLOADED)).containsExactly(photo);
    assertThat(inTrash(photo.owner(), 10)).isEmpty();
  }

  @Test
  default void doingItTwiceChangesNothing() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Photo trashed = trash(photo);
    clock().advance(Duration.ofDays(1));

    assertThat(trash(photo)).isEqualTo(trashed);
    assertThat(catalogue().restore(photo.id())).hasValue(photo);
    assertThat(catalogue().restore(photo.id())).hasValue(photo);
    assertThat(catalogue().trash(PhotoId.random(), now())).isEmpty();
    assertThat(catalogue().restore(PhotoId.random())).isEmpty();
  }

  @Test
  default void theTrashListsTheLastTrashedFirst() throws IOException {
    UserId owner = newOwner("ada");
    List<PhotoId> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      clock().advance(Duration.ofMillis(1));
      expected.add(0, trash(addPhoto(owner, i)).id());
    }
    addPhoto(owner, 100);
    trash(addPhoto(newOwner("bob"), 1));

    for (int limit : new int[] {1, 3, 7, 8}) {
      assertThat(inTrash(owner, limit)).as("limit %d", limit).isEqualTo(expected);
    }
    for (String wrong : new String[] {"", "x", "%%%"}) {
      assertThatThrownBy(() -> catalogue().trashed(owner, Optional.of(wrong), 3))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  default void usageTellsTheTrashApart() throws IOException {
    UserId owner = newOwner("ada");
    addPhoto(owner, 1);
    Photo photo = addPhoto(owner, 2);
    trash(photo);

    assertThat(catalogue().usage(owner)).isEqualTo(new Usage(1, 1_000_001, 1, 1_000_002));

    catalogue().restore(photo.id());
    assertThat(catalogue().usage(owner)).isEqualTo(new Usage(2, 2_000_003));
  }

  @Test
  default void addingTheSameBytesTakesThePhotoOutOfTheTrash() throws IOException {
    Photo photo = add(TestPhotos.full(newOwner("ada"), 1));
    trash(photo);

    Added again = catalogue().add(TestPhotos.photo(photo.owner(), 1, now()), WANTED);

    assertThat(again).isEqualTo(new Added(photo, false, true));
    assertThat(current(photo)).isEqualTo(photo);
  }

  @Test
  default void workOnTrashedPhotosRests() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    trash(photo);

    assertThat(claim(RENDER, EXIF, OBJECTS)).isEmpty();
    assertThat(catalogue().work()).isEmpty();

    catalogue().restore(photo.id());
    assertThat(claim(RENDER, EXIF, OBJECTS).orElseThrow().photo().id()).isEqualTo(photo.id());
  }

  @Test
  default void workUnderWayIsEndedInTheTrash() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Claim.Claimed claimed = claim(photo, EXIF);
    trash(photo);

    assertThat(catalogue().settle(photo.id(), claimed, new Settlement.Failed("broken"))).isTrue();

    assertThat(catalogue().failedWork(Optional.empty(), 10).items()).isEmpty();
    catalogue().restore(photo.id());
    assertThat(catalogue().failedWork(Optional.empty(), 10).items())
        .extracting(FailedWork::photo)
        .containsExactly(photo.id());
  }

  /** So that a restored photo lacks nothing that came while it was in the trash. */
  @Test
  default void workOwedMeanwhileIsDoneAfterRestoring() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    claim(RENDER, EXIF, OBJECTS).orElseThrow();
    trash(photo);
    clock().advance(Duration.ofMinutes(1));

    catalogue().owe(new WantedTask(EXIF, "e2"), now(), 10);
    catalogue().owe(new WantedTask(PLACES, "p1"), now(), 10);
    assertThat(claim(EXIF, PLACES)).isEmpty();

    catalogue().restore(photo.id());
    assertThat(tasks(claim(EXIF, PLACES).orElseThrow())).containsExactlyInAnyOrder(EXIF, PLACES);
    assertThat(work(photo, EXIF).revision()).isEqualTo("e2");
    assertThat(work(photo, EXIF).state()).isEqualTo(Work.State.OWED);
  }

  @Test
  default void whatWasTrashedBeforeATimeIsTold() throws IOException {
    Instant first = now();
    Photo oldest = trash(addPhoto(newOwner("ada"), 1));
    clock().advance(Duration.ofMillis(1));
    Photo older = trash(addPhoto(newOwner("bob"), 1));
    clock().advance(Duration.ofMillis(1));
    trash(addPhoto(older.owner(), 2));
    addPhoto(older.owner(), 3);

    assertThat(catalogue().trashedBefore(first, 10)).isEmpty();
    assertThat(catalogue().trashedBefore(now(), 10)).containsExactly(oldest.id(), older.id());
    assertThat(catalogue().trashedBefore(now(), 1)).containsExactly(oldest.id());
  }

  @Test
  default void onlyWhatIsStillInTheTrashIsRemovedFromIt() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Photo restored = addPhoto(photo.owner(), 2);
    trash(photo);
    trash(restored);
    catalogue().restore(restored.id());

    assertThat(catalogue().remove(photo.id(), now())).isEmpty();
    assertThat(catalogue().remove(restored.id(), now().plusMillis(1))).isEmpty();
    assertThat(catalogue().remove(photo.id(), now().plusMillis(1)).map(Photo::id))
        .hasValue(photo.id());
    assertThat(catalogue().existing(Set.of(photo.id(), restored.id())))
        .containsExactly(restored.id());
  }

  /** Of one who restores and one who purges at once, only one succeeds. */
  @Test
  default void aPhotoIsEitherRestoredOrGone() throws Exception {
    UserId owner = newOwner("ada");
    for (int round = 0; round < 10; round++) {
      Photo photo = trash(addPhoto(owner, round));
      Instant late = now().plusMillis(1);

      List<Boolean> done =
          Race.run(
              2,
              i ->
                  i == 0
                      ? () -> catalogue().restore(photo.id()).isPresent()
                      : () -> catalogue().remove(photo.id(), late).isPresent());

      assertThat(done).containsOnlyOnce(true);
      assertThat(catalogue().photo(photo.id()).isPresent()).isEqualTo(done.get(0));
    }
  }

  @Test
  default void theTrashSurvivesReopening() throws IOException {
    Photo trashed = trash(addPhoto(newOwner("ada"), 1));

    assertThat(reopen().photo(trashed.id())).hasValue(trashed);
    assertThat(inTrash(trashed.owner(), 10)).containsExactly(trashed.id());
    assertThat(claim(RENDER, EXIF, OBJECTS)).isEmpty();
  }
}
