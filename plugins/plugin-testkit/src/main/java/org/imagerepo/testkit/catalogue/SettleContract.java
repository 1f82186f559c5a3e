package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.testkit.catalogue.TestPhotos.examination;
import static org.imagerepo.testkit.catalogue.TestPhotos.rendition;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.RedoRequest;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.api.tag.Tag;
import org.junit.jupiter.api.Test;

/** Ending claimed work. */
interface SettleContract extends CatalogueFixture {
  private static Settlement rendered(String revision, Rendition... renditions) {
    return new Settlement.Rendered(List.of(renditions), revision);
  }

  private static Settlement examined(Examination examination) {
    return new Settlement.Examined(examination, Optional.empty(), Optional.empty());
  }

  private boolean settle(Photo photo, Claim.Claimed claimed, Settlement settlement)
      throws IOException {
    return catalogue().settle(photo.id(), claimed, settlement);
  }

  /** Has a task done again and claims it. */
  private Claim.Claimed claimAgain(Photo photo, TaskId task) throws IOException {
    assertThat(catalogue().redo(new RedoRequest(task, Optional.of(photo.id()), false, now())))
        .isEqualTo(1);
    return claim(photo, task);
  }

  @Test
  default void renditionsAndTheirStateComeTogether() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Rendition preview = rendition("preview", "resize", "r2");
    Rendition thumbnail = rendition("thumbnail", "resize", "r2");

    assertThat(settle(photo, claim(photo, RENDER), rendered("r2", thumbnail, preview))).isTrue();

    assertThat(current(photo).renditions()).containsExactly(preview, thumbnail);
    Work work = work(photo, RENDER);
    assertThat(work.state()).isEqualTo(Work.State.DONE);
    assertThat(work.revision()).isEqualTo("r2");
    assertThat(work.attempts()).isEqualTo(1);
    assertThat(work.reason()).isEmpty();
    assertThat(claim(RENDER)).isEmpty();
  }

  @Test
  default void renditionsReplaceThoseOfTheSameProviderOnly() throws IOException {
    TaskId square = TaskId.render("square");
    Photo photo = TestPhotos.photo(newOwner("ada"), 1, now());
    catalogue().add(photo, List.of(new WantedTask(RENDER, "r1"), new WantedTask(square, "s1")));
    Rendition other = rendition("square", "square", "s1");
    settle(photo, claim(photo, square), rendered("s1", other));
    Rendition former = rendition("preview", "resize", "r1");
    Rendition dropped = rendition("thumbnail", "resize", "r1");
    settle(photo, claim(photo, RENDER), rendered("r1", former, dropped));
    Rendition latter = rendition("preview", "resize", "r2");

    assertThat(settle(photo, claimAgain(photo, RENDER), rendered("r2", latter))).isTrue();

    assertThat(current(photo).renditions()).containsExactly(latter, other);
    settle(photo, claimAgain(photo, RENDER), rendered("r3"));
    assertThat(current(photo).renditions()).containsExactly(other);
  }

  @Test
  default void aRenditionReplacesAnotherProvidersOfTheSameName() throws IOException {
    TaskId successor = TaskId.render("successor");
    Photo photo = TestPhotos.photo(newOwner("ada"), 1, now());
    catalogue().add(photo, List.of(new WantedTask(RENDER, "r1"), new WantedTask(successor, "s1")));
    settle(photo, claim(photo, RENDER), rendered("r1", rendition("preview", "resize", "r1")));
    Rendition latter = rendition("preview", "successor", "s1");

    assertThat(settle(photo, claim(photo, successor), rendered("s1", latter))).isTrue();

    assertThat(current(photo).renditions()).containsExactly(latter);
  }

  @Test
  default void anExaminationIsKeptWhole() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Examination examination = examination("exif", "e2");
    Instant takenAt = Instant.parse("2024-02-29T23:59:59.999Z");

    Settlement settlement =
        new Settlement.Examined(examination, Optional.of(takenAt), Optional.of("LKO2?U"));
    assertThat(settle(photo, claim(photo, EXIF), settlement)).isTrue();

    assertThat(current(photo).examinations()).containsExactly(examination);
    assertThat(current(photo).takenAt()).hasValue(takenAt);
    assertThat(current(photo).placeholder()).hasValue("LKO2?U");
    assertThat(work(photo, EXIF).state()).isEqualTo(Work.State.DONE);
    assertThat(work(photo, EXIF).revision()).isEqualTo("e2");
  }

  @Test
  default void anExaminationReplacesThatOfTheSameTaggerOnly() throws IOException {
    Photo photo = add(TestPhotos.full(newOwner("ada"), 1));
    Examination other = examination("objects", "o1", new Tag("coco", "dog", 0.5));
    settle(photo, claim(photo, OBJECTS), examined(other));
    settle(photo, claim(photo, EXIF), examined(examination("exif", "e1")));
    Examination latter = examination("exif", "e2", new Tag("exif", "lens", 1));

    assertThat(settle(photo, claimAgain(photo, EXIF), examined(latter))).isTrue();

    Photo now = current(photo);
    assertThat(now.examinations()).containsExactly(latter, other);
    assertThat(now.takenAt()).as("not given, so it stays").isEqualTo(photo.takenAt());
    assertThat(now.placeholder()).as("not given, so it stays").isEqualTo(photo.placeholder());
    assertThat(now.ownTags()).isEqualTo(photo.ownTags());
  }

  @Test
  default void whatAnExaminationDoesNotSayOfThePhotoStays() throws IOException {
    Photo photo = add(TestPhotos.full(newOwner("ada"), 1));
    Instant takenAt = Instant.parse("2024-02-29T23:59:59.999Z");
    Settlement timeAlone =
        new Settlement.Examined(examination("exif", "e1"), Optional.of(takenAt), Optional.empty());
    assertThat(settle(photo, claim(photo, EXIF), timeAlone)).isTrue();
    assertThat(current(photo).takenAt()).hasValue(takenAt);
    assertThat(current(photo).placeholder()).isEqualTo(photo.placeholder());

    Settlement placeholderAlone =
        new Settlement.Examined(
            examination("objects", "o1"), Optional.empty(), Optional.of("LKO2?U"));
    assertThat(settle(photo, claim(photo, OBJECTS), placeholderAlone)).isTrue();
    assertThat(current(photo).takenAt()).hasValue(takenAt);
    assertThat(current(photo).placeholder()).hasValue("LKO2?U");
  }

  @Test
  default void workToBeRetriedIsOwedAgainLater() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Instant due = now().plusMillis(1234);

    assertThat(settle(photo, claim(photo, EXIF), new Settlement.Retry(due, "disk full"))).isTrue();

    Work expected = new Work(EXIF, Work.State.OWED, 1, due, "e1", Optional.of("disk full"));
    assertThat(work(photo, EXIF)).isEqualTo(expected);
  }

  @Test
  default void successAfterARetryForgetsTheReason() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    settle(photo, claim(photo, EXIF), new Settlement.Retry(now(), "disk full"));

    Claim.Claimed second = claim(photo, EXIF);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(settle(photo, second, examined(examination("exif", "e1")))).isTrue();

    assertThat(work(photo, EXIF).reason()).isEmpty();
    assertThat(work(photo, EXIF).attempts()).isEqualTo(2);
  }

  @Test
  default void workThatFailedForGoodIsNotClaimedAgain() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);

    assertThat(settle(photo, claim(photo, EXIF), new Settlement.Failed("not a photo"))).isTrue();

    assertThat(work(photo, EXIF).state()).isEqualTo(Work.State.FAILED);
    assertThat(work(photo, EXIF).reason()).hasValue("not a photo");
    clock().advance(LEASE.multipliedBy(100));
    assertThat(claim(EXIF)).isEmpty();
  }

  @Test
  default void aLateClaimThatNobodyElseTookMayStillSettle() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Claim.Claimed late = claim(photo, EXIF);
    clock().advance(LEASE.multipliedBy(2));

    assertThat(settle(photo, late, examined(examination("exif", "e1")))).isTrue();
    assertThat(claim(EXIF)).isEmpty();
  }

  @Test
  default void aLostClaimMayNotSettleInAnyWay() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Claim.Claimed lost = claim(photo, EXIF);
    clock().advance(LEASE);
    Claim.Claimed holder = claim(photo, EXIF);
    Photo before = current(photo);

    assertThat(settle(photo, lost, examined(examination("exif", "lost")))).isFalse();
    assertThat(settle(photo, lost, rendered("lost", rendition("x", "exif", "lost")))).isFalse();
    assertThat(settle(photo, lost, new Settlement.Retry(now(), "lost"))).isFalse();
    assertThat(settle(photo, lost, new Settlement.Failed("lost"))).isFalse();

    assertThat(current(photo)).isEqualTo(before);
    assertThat(settle(photo, holder, examined(examination("exif", "e1")))).isTrue();
  }

  @Test
  default void whatHasBeenEndedCannotBeEndedAgain() throws IOException {
    List<Settlement> endings =
        List.of(
            examined(examination("exif", "e1")),
            new Settlement.Retry(now(), "first"),
            new Settlement.Failed("first"));
    for (int i = 0; i < endings.size(); i++) {
      Photo photo = addPhoto(newOwner("user" + i), 1);
      Claim.Claimed claimed = claim(photo, EXIF);
      assertThat(settle(photo, claimed, endings.get(i))).isTrue();
      Photo before = current(photo);

      assertThat(settle(photo, claimed, new Settlement.Failed("second"))).isFalse();
      assertThat(settle(photo, claimed, examined(examination("exif", "second")))).isFalse();
      assertThat(current(photo)).isEqualTo(before);
    }
  }

  @Test
  default void workOwedAnewIsNotEndedByAnEarlierClaim() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Claim.Claimed early = claim(photo, EXIF);
    catalogue().owe(new WantedTask(EXIF, "e2"), now(), 10);

    assertThat(settle(photo, early, examined(examination("exif", "e1")))).isFalse();

    assertThat(work(photo, EXIF).state()).isEqualTo(Work.State.OWED);
    assertThat(work(photo, EXIF).revision()).isEqualTo("e2");
    assertThat(current(photo).examinations()).isEmpty();
  }

  @Test
  default void nothingIsSettledForARemovedPhoto() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Claim.Claimed claimed = claim(photo, RENDER);
    catalogue().remove(photo.id());

    assertThat(settle(photo, claimed, rendered("r1", rendition("x", "resize", "r1")))).isFalse();

    assertThat(catalogue().photo(photo.id())).isEmpty();
    assertThat(catalogue().work()).isEmpty();
  }

  @Test
  default void ofManyWhoEndOneClaimOneDoes() throws Exception {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Claim.Claimed claimed = claim(photo, EXIF);

    List<Boolean> ended =
        Race.run(6, i -> () -> settle(photo, claimed, examined(examination("exif", "e" + i))));

    assertThat(ended).containsOnlyOnce(true);
    assertThat(work(photo, EXIF).revision()).isEqualTo("e" + ended.indexOf(true));
  }

  @Test
  default void endingOneTaskLeavesTheOthersClaimed() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Claim claim = claim(RENDER, EXIF, OBJECTS).orElseThrow();

    for (Claim.Claimed claimed : claim.tasks()) {
      assertThat(settle(photo, claimed, new Settlement.Failed("no"))).isTrue();
    }

    assertThat(current(photo).work())
        .extracting(Work::state)
        .containsOnly(Work.State.FAILED)
        .hasSize(3);
  }

  @Test
  default void aClaimFromBeforeTheWorkWasOwedAnewMayNotSettleALaterOne() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Claim.Claimed former = claim(photo, EXIF);
    catalogue().owe(new WantedTask(EXIF, "another revision"), now(), 10);
    Claim.Claimed later = claim(photo, EXIF);

    assertThat(later.attempt()).isEqualTo(former.attempt());
    assertThat(settle(photo, former, new Settlement.Failed("former"))).isFalse();
    assertThat(settle(photo, later, examined(examination("exif", "later")))).isTrue();
  }
}
