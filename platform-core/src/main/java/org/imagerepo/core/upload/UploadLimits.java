package org.imagerepo.core.upload;

import java.time.Duration;
import java.util.Objects;

/**
 * How much uploads may take.
 *
 * @param maxBytes of one file
 * @param maxOpen unfinished uploads of one user
 * @param maxWaiting bytes that the unfinished uploads of one user may have together when finished
 * @param diskReserve bytes that uploads leave free on the disk
 * @param minRate bytes a second that a sender must reach over half a minute; 0 means any
 * @param lifetime after which an upload that nothing happened to is forgotten
 */
public record UploadLimits(
    long maxBytes,
    int maxOpen,
    long maxWaiting,
    long diskReserve,
    long minRate,
    Duration lifetime) {
  public UploadLimits {
    Objects.requireNonNull(lifetime, "lifetime");
  }
}
