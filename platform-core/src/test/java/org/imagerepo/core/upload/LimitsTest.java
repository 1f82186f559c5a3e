package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.core.upload.UploadsFixture.ANNA;
import static org.imagerepo.core.upload.UploadsFixture.BERT;
import static org.imagerepo.core.upload.UploadsFixture.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.imagerepo.core.refusal.RefusalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one user's unfinished uploads may take. */
class LimitsTest {
  @TempDir Path folder;

  @Test
  void oneUsersOpenUploadsAreLimitedAlsoAfterARestart() throws Exception {
    UploadLimits limits = new UploadLimits(1000, 1000, 1L << 40, 0, 0, Duration.ofHours(24));
    try (UploadsFixture fixture = new UploadsFixture(folder, limits)) {
      List<UploadId> ids = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        ids.add(fixture.create(10));
      }
      assertRefused(RefusalType.TOO_MANY_UPLOADS, () -> fixture.create(10));
      fixture.restart();
      assertRefused(RefusalType.TOO_MANY_UPLOADS, () -> fixture.create(10));
      NewUpload berts = new NewUpload(OptionalLong.of(10), UploadMetadata.NONE, false);
      UploadId bert = fixture.uploads().create(BERT, berts).info().id();

      fixture.uploads().terminate(ANNA, ids.get(0));
      ids.set(0, fixture.create(10));
      for (UploadId id : ids) {
        fixture.uploads().terminate(ANNA, id);
      }
      fixture.uploads().terminate(BERT, bert);
      assertThat(fixture.files()).isEmpty();
    }
  }

  @Test
  void theBytesThatAreToComeCount() throws Exception {
    try (UploadsFixture fixture = new UploadsFixture(folder)) {
      fixture.create(1000);
      fixture.create(OptionalLong.empty(), UploadMetadata.NONE, false);
      UploadId third = fixture.create(1000);

      assertRefused(RefusalType.TOO_MANY_UPLOADS, () -> fixture.create(1));
      fixture.append(third, 0, "a".repeat(1000));
      fixture.create(1000);
    }
  }

  @Test
  void expiredOnesDontCount() throws Exception {
    try (UploadsFixture fixture = new UploadsFixture(folder)) {
      for (int i = 0; i < 5; i++) {
        fixture.create(1);
      }
      assertRefused(RefusalType.TOO_MANY_UPLOADS, () -> fixture.create(1));
      fixture.clock.pass(Duration.ofHours(25));
      fixture.create(1);
    }
  }

  @Test
  void theDiskIsNotFilledUp() throws Exception {
    UploadLimits limits = new UploadLimits(1000, 5, 3000, Long.MAX_VALUE, 0, Duration.ofHours(24));
    try (UploadsFixture fixture = new UploadsFixture(folder, limits)) {
      assertRefused(RefusalType.STORAGE_FULL, () -> fixture.create(1));
      assertThat(fixture.files()).isEmpty();
    }
  }
}
