package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareChange;
import org.imagerepo.api.catalogue.ShareId;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Shares. */
interface ShareContract extends CatalogueFixture {
  /** One that has everything. */
  static Share full(UserId owner) {
    return new Share(
        ShareId.random(),
        owner,
        List.of(PhotoId.random(), PhotoId.random(), PhotoId.random()),
        Optional.of("Grüße, 写真 🏔"),
        Optional.of("a$hash"),
        true,
        TestPhotos.TIME,
        Optional.of(TestPhotos.TIME.plusMillis(1)));
  }

  private Share plain(UserId owner) {
    return new Share(
        ShareId.random(),
        owner,
        List.of(PhotoId.random()),
        Optional.empty(),
        Optional.empty(),
        false,
        now(),
        Optional.empty());
  }

  private Share added(Share share) throws IOException {
    catalogue().addShare(share);
    return share;
  }

  @Test
  default void aShareIsFoundAsItWasAdded() throws IOException {
    UserId ada = newOwner("ada");
    Share full = added(full(ada));
    Share plain = added(plain(ada));

    assertThat(catalogue().share(full.id())).hasValue(full);
    assertThat(catalogue().share(plain.id())).hasValue(plain);
    assertThat(catalogue().share(ShareId.random())).isEmpty();
  }

  @Test
  default void aShareMayHaveManyPhotos() throws IOException {
    List<PhotoId> photos = Stream.generate(PhotoId::random).limit(Share.MAX_PHOTOS).toList();
    Share share = added(plain(newOwner("ada")));

    catalogue().changeShare(share.id(), List.of(new ShareChange.Photos(photos)));

    assertThat(catalogue().share(share.id()).orElseThrow().photos()).isEqualTo(photos);
  }

  @Test
  default void everythingOfAShareChangesAtOnceAndBackAgain() throws IOException {
    UserId ada = newOwner("ada");
    Share plain = added(plain(ada));
    Share other = added(plain(ada));
    Share full = full(ada);

    Share changed =
        catalogue()
            .changeShare(
                plain.id(),
                List.of(
                    new ShareChange.Photos(full.photos()),
                    new ShareChange.Title(full.title()),
                    new ShareChange.Password(full.passwordHash()),
                    new ShareChange.Expiry(full.expiresAt()),
                    new ShareChange.Originals(true)))
            .orElseThrow();

    assertThat(changed).usingRecursiveComparison().ignoringFields("id").isEqualTo(full);
    assertThat(changed.id()).isEqualTo(plain.id());
    assertThat(catalogue().share(plain.id())).hasValue(changed);
    assertThat(catalogue().share(other.id())).hasValue(other);
    assertThat(catalogue().changeShare(plain.id(), List.of())).hasValue(changed);
    assertThat(
            catalogue()
                .changeShare(
                    plain.id(),
                    List.of(
                        new ShareChange.Photos(plain.photos()),
                        new ShareChange.Title(Optional.empty()),
                        new ShareChange.Password(Optional.empty()),
                        new ShareChange.Expiry(Optional.empty()),
                        new ShareChange.Originals(false))))
        .hasValue(plain);
  }

  @Test
  default void aRemovedShareIsGoneAndNoOther() throws IOException {
    UserId ada = newOwner("ada");
    Share gone = added(plain(ada));
    Share other = added(plain(ada));

    assertThat(catalogue().removeShare(gone.id())).isTrue();
    assertThat(catalogue().removeShare(gone.id())).isFalse();

    assertThat(catalogue().share(gone.id())).isEmpty();
    assertThat(catalogue().changeShare(gone.id(), List.of(new ShareChange.Originals(true))))
        .isEmpty();
    assertThat(catalogue().share(gone.id())).isEmpty();
    assertThat(catalogue().share(other.id())).hasValue(other);
  }

  private List<ShareId> listed(UserId owner, int limit) throws IOException {
    List<ShareId> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Share> page = catalogue().shares(owner, cursor, limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(share -> ids.add(share.id()));
      cursor = page.next();
    } while (cursor.isPresent());
    return ids;
  }

  @Test
  default void sharesAreListedForTheirOwnerAloneLastMadeFirst() throws IOException {
    UserId ada = newOwner("ada");
    added(plain(newOwner("bob")));
    List<ShareId> made = new ArrayList<>();
    for (int i : IntStream.range(0, 5).toArray()) {
      made.add(0, added(plain(ada)).id());
      clock().advance(Duration.ofMillis(i == 2 ? 60_000 : 1));
    }

    for (int limit = 1; limit <= 6; limit++) {
      assertThat(listed(ada, limit)).isEqualTo(made);
    }
    assertThat(listed(UserId.random(), 5)).isEmpty();
  }

  @Test
  default void ofSharesMadeAtOnceNoneIsListedTwiceOrLost() throws IOException {
    UserId ada = newOwner("ada");
    List<ShareId> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(added(plain(ada)).id());
    }

    assertThat(listed(ada, 2)).containsExactlyInAnyOrderElementsOf(made);
  }

  @Test
  default void aCursorOfAnotherListOfSharesIsRefused() throws IOException {
    UserId ada = newOwner("ada");

    for (String wrong : List.of("", "x", "%%%")) {
      assertThatThrownBy(() -> catalogue().shares(ada, Optional.of(wrong), 5))
          .as("cursor '%s'", wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  default void sharesGoWithTheirOwner() throws IOException {
    UserId ada = newOwner("ada");
    Share adas = added(plain(ada));
    Share bobs = added(plain(newOwner("bob")));

    catalogue().removeUser(ada);

    assertThat(catalogue().share(adas.id())).isEmpty();
    assertThat(catalogue().share(bobs.id())).hasValue(bobs);
  }

  @Test
  default void sharesOutliveTheirCatalogue() throws IOException {
    Share share = added(full(newOwner("ada")));

    assertThat(reopen().share(share.id())).hasValue(share);
  }
}
