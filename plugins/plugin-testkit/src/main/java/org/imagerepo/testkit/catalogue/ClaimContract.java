package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Claiming work. */
interface ClaimContract extends CatalogueFixture {
  @Test
  default void aClaimLendsAllDueWorkOfOnePhoto() throws IOException {
    UserId owner = newOwner("ada");
    Photo photo = addPhoto(owner, 1);

    Claim claim = claim(RENDER, EXIF, OBJECTS).orElseThrow();

    assertThat(claim.photo().id()).isEqualTo(photo.id());
    assertThat(claim.photo().original()).isEqualTo(photo.original());
    assertThat(claim.tasks())
        .extracting(Claim.Claimed::task)
        .containsExactlyInAnyOrder(RENDER, EXIF, OBJECTS);
    assertThat(claim.tasks()).extracting(Claim.Claimed::attempt).containsOnly(1);
    assertThat(work(photo, EXIF).attempts()).isEqualTo(1);
    assertThat(work(photo, EXIF).due()).isEqualTo(now().plus(LEASE));
  }

  @Test
  default void onlyWhatIsAskedForIsClaimed() throws IOException {
    addPhoto(newOwner("ada"), 1);

    assertThat(tasks(claim(EXIF).orElseThrow())).containsExactly(EXIF);
    assertThat(claim(EXIF)).isEmpty();
    assertThat(claim()).isEmpty();
    assertThat(tasks(claim(RENDER, EXIF).orElseThrow())).containsExactly(RENDER);
  }

  @Test
  default void anEmptyCatalogueHasNothingToClaim() throws IOException {
    assertThat(claim(RENDER, EXIF, OBJECTS)).isEmpty();
  }

  @Test
  default void whatIsDueLongestComesFirst() throws IOException {
    UserId owner = newOwner("ada");
    List<PhotoId> added = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      added.add(addPhoto(owner, i).id());
      clock().advance(Duration.ofMillis(1));
    }

    List<PhotoId> claimed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      claimed.add(claim(RENDER, EXIF).orElseThrow().photo().id());
    }

    assertThat(claimed).isEqualTo(added);
  }

  @Test
  default void theLongestDueOfAllTasksAskedForDecides() throws IOException {
    UserId owner = newOwner("ada");
    Photo first = addPhoto(owner, 1);
    clock().advance(Duration.ofSeconds(1));
    Photo second = addPhoto(owner, 2);
    claim(first, RENDER);

    assertThat(claim(RENDER, EXIF).orElseThrow().photo().id()).isEqualTo(first.id());
    assertThat(claim(RENDER, EXIF).orElseThrow().photo().id()).isEqualTo(second.id());
  }

  @Test
  default void whatIsNotDueYetIsNotClaimed() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Claim.Claimed claimed = claim(photo, EXIF);
    Instant due = now().plusSeconds(60);
    catalogue().settle(photo.id(), claimed, new Settlement.Retry(due, "later"));

    clock().advance(Duration.ofSeconds(60).minusMillis(1));
    assertThat(claim(EXIF)).isEmpty();
    clock().advance(Duration.ofMillis(1));
    assertThat(claim(EXIF).orElseThrow().tasks())
        .singleElement()
        .satisfies(again -> assertThat(again.attempt()).isEqualTo(2));
  }

  @Test
  default void aClaimMayBeOfOnePhotoAlone() throws IOException {
    UserId owner = newOwner("ada");
    addPhoto(owner, 1);
    clock().advance(Duration.ofSeconds(1));
    Photo second = addPhoto(owner, 2);
    ClaimRequest request = new ClaimRequest(Set.of(EXIF), Optional.of(second.id()), now(), LEASE);

    assertThat(catalogue().claim(request).orElseThrow().photo().id()).isEqualTo(second.id());
    assertThat(catalogue().claim(request)).isEmpty();
    ClaimRequest ofNone =
        new ClaimRequest(Set.of(EXIF), Optional.of(PhotoId.random()), now(), LEASE);
    assertThat(catalogue().claim(ofNone)).isEmpty();
  }

  @Test
  default void whenTheLeaseEndsSomebodyElseMayClaim() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    claim(photo, EXIF);

    clock().advance(LEASE.minusMillis(1));
    assertThat(claim(EXIF)).isEmpty();
    clock().advance(Duration.ofMillis(1));

    assertThat(claim(photo, EXIF).attempt()).isEqualTo(2);
    assertThat(work(photo, EXIF).attempts()).isEqualTo(2);
  }

  @Test
  default void claimersNeverShareATask() throws Exception {
    UserId owner = newOwner("ada");
    for (int i = 0; i < 12; i++) {
      addPhoto(owner, i);
    }

    List<List<String>> claimed =
        Race.run(
            6,
            i ->
                () -> {
                  // Half of them ask for part of the work, so that claims overlap on photos too.
                  TaskId[] asked =
                      i % 2 == 0 ? new TaskId[] {RENDER, EXIF, OBJECTS} : new TaskId[] {EXIF};
                  List<String> mine = new ArrayList<>();
                  Optional<Claim> claim;
                  while ((claim = claim(asked)).isPresent()) {
                    for (Claim.Claimed task : claim.get().tasks()) {
                      mine.add(claim.get().photo().id() + " " + task.task());
                    }
                  }
                  return mine;
                });

    assertThat(claimed.stream().flatMap(List::stream).toList())
        .hasSize(12 * 3)
        .doesNotHaveDuplicates();
  }
}
