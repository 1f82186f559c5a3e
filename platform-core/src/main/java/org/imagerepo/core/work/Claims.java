package org.imagerepo.core.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.core.image.Decoder;

/** Claims work, and opens the photos it is about. */
final class Claims {
  private final Catalogue catalogue;
  private final BlobStore blobs;
  private final Decoder decoder;
  private final Path temporary;
  private final Providers providers;
  private final Clock clock;
  private final Duration lease;

  /**
   * @param temporary folder for copies of originals, if the store isn't local
   * @param lease how long claimed work is left to its claimer
   */
  Claims(
      Catalogue catalogue,
      BlobStore blobs,
      Decoder decoder,
      Path temporary,
      Providers providers,
      Clock clock,
      Duration lease) {
    this.catalogue = catalogue;
    this.blobs = blobs;
    this.decoder = decoder;
    this.temporary = temporary;
    this.providers = providers;
    this.clock = clock;
    this.lease = lease;
  }

  /** Claims what one photo owes of that kind. */
  Optional<Claim> of(PhotoId photo, TaskId.Kind kind) throws IOException {
    return claim(kind, Optional.of(photo), Duration.ZERO);
  }

  /** Claims what the photo that has waited longest owes of that kind. */
  Optional<Claim> any(TaskId.Kind kind) throws IOException {
    return claim(kind, Optional.empty(), Duration.ZERO);
  }

  /** Claims likewise, but only what has been due for some time. */
  Optional<Claim> any(TaskId.Kind kind, Duration overdue) throws IOException {
    return claim(kind, Optional.empty(), overdue);
  }

  private Optional<Claim> claim(TaskId.Kind kind, Optional<PhotoId> photo, Duration overdue)
      throws IOException {
    Set<TaskId> tasks = providers.tasks(kind);
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    return catalogue.claim(
        new ClaimRequest(
            tasks,
            photo,
            clock.instant().minus(overdue).truncatedTo(ChronoUnit.MILLIS),
            lease.plus(overdue)));
  }

  /** Opens a photo for work. */
  OpenPhoto open(Photo photo) throws IOException {
    return OpenPhoto.open(photo, blobs, decoder, temporary);
  }
}
