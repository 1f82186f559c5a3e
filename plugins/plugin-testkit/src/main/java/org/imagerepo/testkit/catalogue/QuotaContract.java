package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Quotas: checked in the same write that adds, so that nobody gets past them. */
interface QuotaContract extends CatalogueFixture {
  private static Quota photos(long most) {
    return new Quota(OptionalLong.empty(), OptionalLong.of(most));
  }

  private static Quota bytes(long most) {
    return new Quota(OptionalLong.of(most), OptionalLong.empty());
  }

  private Optional<Added> add(UserId owner, int bytes, Quota quota) throws IOException {
    return catalogue().add(TestPhotos.photo(owner, bytes, now()), WANTED, quota);
  }

  @Test
  default void noMorePhotosThanTheQuota() throws IOException {
    UserId owner = newOwner("ada");

    assertThat(add(owner, 1, photos(0))).isEmpty();
    assertThat(add(owner, 1, photos(1))).isPresent();
    assertThat(add(owner, 2, photos(1))).isEmpty();
    assertThat(add(newOwner("bob"), 2, photos(1))).isPresent();
    assertThat(catalogue().photo(owner, TestPhotos.sha256(2))).isEmpty();
  }

  @Test
  default void noMoreBytesThanTheQuota() throws IOException {
    UserId owner = newOwner("ada");

    assertThat(add(owner, 1, bytes(1_000_000))).isEmpty();
    assertThat(add(owner, 1, bytes(1_000_001))).isPresent();
    assertThat(add(owner, 2, bytes(2_000_002))).isEmpty();
    assertThat(add(owner, 2, bytes(2_000_003))).isPresent();
    assertThat(add(owner, 3, bytes(Long.MAX_VALUE))).isPresent();
  }

  @Test
  default void whatIsThereAlreadyIsNeverRefused() throws IOException {
    UserId owner = newOwner("ada");
    Photo photo = addPhoto(owner, 1);
    Photo trashed = addPhoto(owner, 2);
    catalogue().trash(trashed.id(), now());

    assertThat(add(owner, 1, photos(0))).hasValue(new Added(photo, false));
    assertThat(add(owner, 2, photos(0))).hasValue(new Added(trashed, false, true));
  }

  @Test
  default void theTrashCounts() throws IOException {
    UserId owner = newOwner("ada");
    Photo photo = addPhoto(owner, 1);
    catalogue().trash(photo.id(), now());

    assertThat(add(owner, 2, photos(1))).isEmpty();
    catalogue().remove(photo.id());
    assertThat(add(owner, 2, photos(1))).isPresent();
  }

  @Test
  default void ofManyWhoAddAtOnceNoMoreGetThroughThanFitIn() throws Exception {
    UserId owner = newOwner("ada");

    List<Optional<Added>> added = Race.run(8, i -> () -> add(owner, i, photos(3)));

    assertThat(added.stream().filter(Optional::isPresent)).hasSize(3);
    assertThat(catalogue().usage(owner).photos()).isEqualTo(3);
  }
}
