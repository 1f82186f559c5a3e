package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.core.upload.UploadsFixture.ANNA;
import static org.imagerepo.core.upload.UploadsFixture.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.imagerepo.core.refusal.RefusalType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads whose owner's quota was used up while they came. */
class WaitingForRoomTest {
  @TempDir Path folder;
  private UploadsFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new UploadsFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private UploadId refused() throws Exception {
    UploadId id = fixture.create(3);
    fixture.intake.isFull = true;
    assertRefused(RefusalType.QUOTA_EXCEEDED, () -> fixture.append(id, 0, "abc"));
    return id;
  }

  @Test
  void whatCameInVainIsTakenInOnceThereIsRoom() throws Exception {
    UploadId id = refused();
    assertRefused(RefusalType.QUOTA_EXCEEDED, () -> fixture.uploads().state(ANNA, id));
    fixture.restart();
    assertRefused(RefusalType.QUOTA_EXCEEDED, () -> fixture.append(id, 3, ""));

    fixture.intake.isFull = false;

    UploadState done = fixture.uploads().state(ANNA, id);
    assertThat(done.outcome()).isPresent();
    assertThat(fixture.intake.only()).isPresent();
    assertThat(fixture.files()).containsExactly("done/" + id);
  }

  @Test
  void theSweepTakesItInToo() throws Exception {
    UploadId id = refused();
    fixture.uploads().sweep();
    assertThat(fixture.intake.kept).isEmpty();
    fixture.intake.isFull = false;

    fixture.uploads().sweep();

    assertThat(fixture.intake.kept).hasSize(1);
    assertThat(fixture.files()).containsExactly("done/" + id);
  }

  @Test
  void itIsNotKeptForEver() throws Exception {
    refused();
    fixture.clock.pass(UploadsFixture.LIMITS.lifetime().plusSeconds(1));

    fixture.uploads().sweep();

    assertThat(fixture.files()).isEmpty();
  }

  @Test
  void partsAreKeptToo() throws Exception {
    UploadId part = fixture.create(OptionalLong.of(3), UploadMetadata.NONE, true);
    fixture.append(part, 0, "abc");
    fixture.intake.isFull = true;
    assertRefused(
        RefusalType.QUOTA_EXCEEDED,
        () -> fixture.uploads().concatenate(ANNA, List.of(part), UploadMetadata.NONE));
    fixture.intake.isFull = false;

    UploadState done = fixture.uploads().concatenate(ANNA, List.of(part), UploadMetadata.NONE);

    assertThat(done.outcome()).isPresent();
  }
}
