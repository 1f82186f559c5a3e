package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.Work;
import org.junit.jupiter.api.Test;

/** Single photos: adding, finding, changing and removing them. */
interface PhotoContract extends CatalogueFixture {
  PhotoChange NO_CHANGE = new PhotoChange(Optional.empty(), Optional.empty(), Optional.empty());

  @Test
  default void everythingAPhotoIsAddedWithComesBack() throws IOException {
    Photo photo = TestPhotos.full(newOwner("ada"), 1);

    Added added = catalogue().add(photo, List.of());

    assertThat(added).isEqualTo(new Added(photo, true));
    assertThat(catalogue().photo(photo.id())).hasValue(photo);
    assertThat(catalogue().photo(photo.owner(), photo.original().sha256())).hasValue(photo);
  }

  @Test
  default void aPhotoWithoutAnythingOptionalComesBack() throws IOException {
    Photo photo = TestPhotos.photo(newOwner("ada"), 1, now());

    catalogue().add(photo, List.of());

    assertThat(catalogue().photo(photo.id())).hasValue(photo);
  }

  @Test
  default void aNewPhotoOwesEverythingWantedAtOnce() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);

    assertThat(photo).isEqualTo(current(photo));
    assertThat(photo.work()).extracting(Work::task).containsExactly(RENDER, EXIF, OBJECTS);
    assertThat(photo.work()).extracting(Work::revision).containsExactly("r1", "e1", "o1");
    assertThat(photo.work())
        .allSatisfy(
            work -> {
              assertThat(work.state()).isEqualTo(Work.State.OWED);
              assertThat(work.attempts()).isZero();
              assertThat(work.due()).isBeforeOrEqualTo(now());
              assertThat(work.reason()).isEmpty();
            });
  }

  @Test
  default void unknownPhotosAreAbsent() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);

    assertThat(catalogue().photo(PhotoId.random())).isEmpty();
    assertThat(catalogue().photo(photo.owner(), TestPhotos.sha256(2))).isEmpty();
    assertThat(catalogue().photo(UserId.random(), photo.original().sha256())).isEmpty();
  }

  @Test
  default void theSameBytesOfOneOwnerAreOnePhoto() throws IOException {
    Photo first = addPhoto(newOwner("ada"), 1);
    Photo again = TestPhotos.full(first.owner(), 1);

    assertThat(catalogue().add(again, List.of())).isEqualTo(new Added(first, false));

    assertThat(catalogue().photo(again.id())).isEmpty();
    assertThat(current(first)).isEqualTo(first);
    assertThat(catalogue().usage(first.owner()).photos()).isEqualTo(1);
  }

  @Test
  default void theSameBytesOfTwoOwnersAreTwoPhotos() throws IOException {
    Photo ofAda = addPhoto(newOwner("ada"), 1);
    Photo ofBob = addPhoto(newOwner("bob"), 1);

    assertThat(catalogue().photo(ofAda.owner(), TestPhotos.sha256(1))).hasValue(ofAda);
    assertThat(catalogue().photo(ofBob.owner(), TestPhotos.sha256(1))).hasValue(ofBob);
  }

  @Test
  default void ofManyWhoAddTheSameBytesOneDoes() throws Exception {
    UserId owner = newOwner("ada");

    List<Added> added =
        Race.run(8, i -> () -> catalogue().add(TestPhotos.photo(owner, 1, now()), WANTED));

    assertThat(added).extracting(Added::isNew).containsOnlyOnce(true);
    assertThat(added).extracting(a -> a.photo().id()).containsOnly(added.get(0).photo().id());
    assertThat(catalogue().usage(owner).photos()).isEqualTo(1);
  }

  @Test
  default void bytesOfARemovedPhotoCanBeAddedAgain() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    catalogue().remove(photo.id());

    assertThat(catalogue().add(TestPhotos.photo(photo.owner(), 1, now()), WANTED).isNew()).isTrue();
  }

  @Test
  default void aChangeChangesWhatItNames() throws IOException {
    Photo photo = TestPhotos.full(newOwner("ada"), 1);
    catalogue().add(photo, WANTED);
    Photo other = addPhoto(photo.owner(), 2);

    PhotoChange change =
        new PhotoChange(
            Optional.of("new words"),
            Optional.of(Visibility.PUBLIC),
            Optional.of(List.of("zoo", "alps", "bee")),
            Optional.of(PublicLocation.HIDDEN));
    Photo changed = catalogue().change(photo.id(), change).orElseThrow();

    assertThat(changed.caption()).hasValue("new words");
    assertThat(changed.visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(changed.ownTags()).containsExactly("zoo", "alps", "bee");
    assertThat(changed.publicLocation()).isEqualTo(PublicLocation.HIDDEN);
    assertThat(changed.original()).isEqualTo(photo.original());
    assertThat(changed.takenAt()).isEqualTo(photo.takenAt());
    assertThat(changed.placeholder()).isEqualTo(photo.placeholder());
    assertThat(changed.work()).hasSize(3);
    assertThat(current(photo)).isEqualTo(changed);
    assertThat(current(other)).isEqualTo(other);
  }

  @Test
  default void whatAChangeDoesNotNameStays() throws IOException {
    Photo photo = add(TestPhotos.full(newOwner("ada"), 1));

    assertThat(catalogue().change(photo.id(), NO_CHANGE)).hasValue(photo);
  }

  @Test
  default void anEmptyCaptionRemovesIt() throws IOException {
    Photo photo = add(TestPhotos.full(newOwner("ada"), 1));

    PhotoChange change = new PhotoChange(Optional.of(""), Optional.empty(), Optional.of(List.of()));
    Photo changed = catalogue().change(photo.id(), change).orElseThrow();

    assertThat(changed.caption()).isEmpty();
    assertThat(changed.ownTags()).isEmpty();
    assertThat(current(photo)).isEqualTo(changed);
  }

  @Test
  default void anUnknownPhotoIsNotChanged() throws IOException {
    assertThat(catalogue().change(PhotoId.random(), NO_CHANGE)).isEmpty();
  }

  @Test
  default void aRemovedPhotoIsGoneWithItsWork() throws IOException {
    UserId owner = newOwner("ada");
    Photo photo = add(TestPhotos.full(owner, 1));
    Photo other = addPhoto(owner, 2);

    assertThat(catalogue().remove(photo.id())).hasValue(photo);

    assertThat(catalogue().remove(photo.id())).isEmpty();
    assertThat(catalogue().photo(photo.id())).isEmpty();
    assertThat(catalogue().photo(owner, photo.original().sha256())).isEmpty();
    assertThat(catalogue().work()).allSatisfy(count -> assertThat(count.photos()).isEqualTo(1));
    assertThat(current(other)).isEqualTo(other);
  }

  @Test
  default void whichPhotosExistIsTold() throws IOException {
    UserId owner = newOwner("ada");
    Photo first = addPhoto(owner, 1);
    Photo second = addPhoto(owner, 2);
    Photo removed = addPhoto(owner, 3);
    catalogue().remove(removed.id());

    Set<PhotoId> asked = new HashSet<>(Set.of(first.id(), second.id(), removed.id()));
    while (asked.size() < 1000) {
      asked.add(PhotoId.random());
    }
    assertThat(catalogue().existing(asked)).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(catalogue().existing(Set.of())).isEmpty();
  }
}
