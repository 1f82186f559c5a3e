package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.testkit.catalogue.TestPhotos.examination;
import static org.imagerepo.testkit.catalogue.TestPhotos.rendition;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.FailedWork;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.WorkCount;
import org.junit.jupiter.api.Test;

/** What is kept from one start to the next: everything. */
interface ReopeningContract extends CatalogueFixture {
  @Test
  default void reopeningKeepsEverything() throws IOException {
    User user = TestPhotos.user("ada");
    catalogue().addUser(user);
    catalogue().rename(user.id(), "ada-l", now(), now());
    user = catalogue().changeUser(user.id(), UserChangeContract.EVERYTHING).orElseThrow();
    Session session = new Session("digest", user.id(), now(), now().plusSeconds(60));
    catalogue().addSession(session);
    Photo photo = add(TestPhotos.full(user.id(), 1));
    settle(photo, new Settlement.Rendered(List.of(rendition("preview", "resize", "r1")), "r1"));
    settle(
        photo,
        new Settlement.Examined(
            examination("exif", "e1"), Optional.of(now()), Optional.of("LKO2?U")));
    catalogue().settle(photo.id(), claim(photo, OBJECTS), new Settlement.Failed("no"));
    Photo before = current(photo);
    List<WorkCount> work = catalogue().work();
    List<FailedWork> failed = catalogue().failedWork(Optional.empty(), 10).items();

    Catalogue reopened = reopen();

    assertThat(reopened.userNamed("ada-l")).hasValue(user);
    assertThat(reopened.userFormerlyNamed("ada")).hasValue(user);
    assertThat(reopened.session("digest")).hasValue(session);
    assertThat(reopened.photo(photo.id())).hasValue(before);
    assertThat(reopened.work()).isEqualTo(work);
    assertThat(reopened.failedWork(Optional.empty(), 10).items()).isEqualTo(failed).hasSize(1);
  }

  private void settle(Photo photo, Settlement settlement) throws IOException {
    Claim.Claimed claimed = claim(photo, settlement instanceof Settlement.Rendered ? RENDER : EXIF);
    assertThat(catalogue().settle(photo.id(), claimed, settlement)).isTrue();
  }

  @Test
  default void aClaimOutlivesItsCatalogue() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    Claim.Claimed claimed = claim(photo, EXIF);

    reopen();

    assertThat(claim(EXIF)).as("still leased").isEmpty();
    assertThat(catalogue().settle(photo.id(), claimed, new Settlement.Failed("no"))).isTrue();
  }
}
