package org.imagerepo.api.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for work.
 *
 * @param tasks only these: what the asker can do
 * @param photo only of this photo, if given
 * @param now what is due until then may be claimed
 * @param lease for how long nobody else may claim it
 */
public record ClaimRequest(
    Set<TaskId> tasks, Optional<PhotoId> photo, Instant now, Duration lease) {
  public ClaimRequest {
    tasks = Set.copyOf(tasks);
    Objects.requireNonNull(photo, "photo");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(lease, "lease");
  }
}
