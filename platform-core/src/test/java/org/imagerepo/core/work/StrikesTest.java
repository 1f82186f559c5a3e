package org.imagerepo.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.core.work.Strikes.Misdeed;
import org.junit.jupiter.api.Test;

class StrikesTest {
  private static final TaskId TASK = TaskId.tag("tagger");

  private final Strikes strikes = new Strikes();
  private final List<PhotoId> photos = Stream.generate(PhotoId::random).limit(20).toList();

  /** How many photos in a row it takes. */
  private int photosUntilBlamed(Misdeed misdeed) {
    int count = 1;
    while (!strikes.add(TASK, photos.get(count - 1), misdeed)) {
      count++;
    }
    return count;
  }

  @Test
  void throwingOnTenPhotosIsEnough() {
    assertThat(photosUntilBlamed(Misdeed.THREW)).isEqualTo(10);
  }

  @Test
  void hangingOnTwoPhotosIsEnough() {
    assertThat(photosUntilBlamed(Misdeed.HUNG)).isEqualTo(2);
  }

  @Test
  void takingAllMemoryOnTwoPhotosIsEnough() {
    assertThat(photosUntilBlamed(Misdeed.of(new OutOfMemoryError()))).isEqualTo(2);
  }

  @Test
  void onePhotoAloneIsNeverEnough() {
    for (int i = 0; i < 50; i++) {
      assertThat(strikes.add(TASK, photos.get(0), Misdeed.HUNG)).isFalse();
    }
  }

  @Test
  void workDoneWellAndOtherProvidersCountForNothing() {
    strikes.add(TASK, photos.get(0), Misdeed.HUNG);
    strikes.forget(TASK);
    strikes.add(TASK, photos.get(1), Misdeed.HUNG);

    assertThat(strikes.add(TaskId.tag("other"), photos.get(2), Misdeed.HUNG)).isFalse();
    assertThat(strikes.add(TASK, photos.get(2), Misdeed.HUNG)).isTrue();
  }
}
