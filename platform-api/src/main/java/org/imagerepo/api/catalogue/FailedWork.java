package org.imagerepo.api.catalogue;

import java.util.Objects;

/**
 * Work that was given up.
 *
 * @param photo of which photo
 * @param work with its reason
 */
public record FailedWork(PhotoId photo, Work work) {
  public FailedWork {
    Objects.requireNonNull(photo, "photo");
    Objects.requireNonNull(work, "work");
  }
}
