package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for work to be done again.
 *
 * @param task which
 * @param photo of this photo alone, if given
 * @param failedOnly only where it was given up; otherwise also where it was done
 * @param due from when on
 */
public record RedoRequest(TaskId task, Optional<PhotoId> photo, boolean failedOnly, Instant due) {
  public RedoRequest {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(photo, "photo");
    Objects.requireNonNull(due, "due");
  }
}
