package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.testkit.catalogue.TestPhotos.examination;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.RetractingCatalogue;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.Work;
import org.junit.jupiter.api.Test;

/** The contract of {@link RetractingCatalogue}. A test class implements it beside the others. */
public interface RetractContract extends CatalogueFixture {
  private RetractingCatalogue retracting() {
    return (RetractingCatalogue) catalogue();
  }

  private Examination examined(Photo photo, Examination examination) throws IOException {
    Settlement settlement =
        new Settlement.Examined(
            examination, Optional.of(Instant.parse("2024-05-06T07:08:09Z")), Optional.empty());
    var task = examination.by().provider().equals("exif") ? EXIF : OBJECTS;
    assertThat(catalogue().settle(photo.id(), claim(photo, task), settlement)).isTrue();
    return examination;
  }

  @Test
  default void onlyTheFindingsOfThoseThatAreGoneAreTakenAway() throws IOException {
    Photo photo = add(TestPhotos.full(newOwner("ada"), 1));
    examined(photo, examination("objects", "o1"));
    Examination stays = examined(photo, examination("exif", "e1"));

    assertThat(retracting().retract(Set.of("exif"), 10)).isEqualTo(1);

    Photo left = current(photo);
    assertThat(left.examinations()).containsExactly(stays);
    assertThat(left.ownTags()).isEqualTo(photo.ownTags());
    assertThat(left.takenAt()).hasValue(Instant.parse("2024-05-06T07:08:09Z"));
    assertThat(left.work()).extracting(Work::task).containsExactlyInAnyOrder(EXIF, RENDER);
    assertThat(retracting().retract(Set.of("exif"), 10)).isZero();
  }

  @Test
  default void workThatIsOwedToThemIsTakenAwayToo() throws IOException {
    Photo photo = addPhoto(newOwner("ada"), 1);
    assertThat(retracting().retract(Set.of("exif", "objects"), 10)).isZero();
    assertThat(retracting().retract(Set.of(), 10)).isEqualTo(1);
    assertThat(current(photo).work()).extracting(Work::task).containsExactly(RENDER);
  }

  @Test
  default void itGoesOnByAFewPhotosAtATime() throws IOException {
    var owner = newOwner("ada");
    List<Photo> photos = List.of(addPhoto(owner, 1), addPhoto(owner, 2), addPhoto(owner, 3));
    assertThat(retracting().retract(Set.of("exif"), 2)).isEqualTo(2);
    assertThat(retracting().retract(Set.of("exif"), 2)).isEqualTo(1);
    for (Photo photo : photos) {
      assertThat(current(photo).work()).extracting(Work::task).doesNotContain(OBJECTS);
    }
  }
}
