package org.imagerepo.core.upload;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;

/**
 * How far an upload is.
 *
 * @param info what is known of it
 * @param offset bytes that are kept and survive the loss of power
 * @param expiresAt when it will be forgotten unless something happens before
 * @param outcome what became of it, once it is whole and taken in
 * @param parts of which it was made, in their order; empty unless it was made of parts
 */
public record UploadState(
    UploadInfo info,
    long offset,
    Instant expiresAt,
    Optional<Outcome> outcome,
    List<UploadId> parts) {
  public UploadState {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(expiresAt, "expiresAt");
    Objects.requireNonNull(outcome, "outcome");
    parts = List.copyOf(parts);
  }

  /**
   * The photo that an upload became.
   *
   * @param photo its id
   * @param isNew false if its owner had a photo of the same bytes before: then it is that one
   */
  public record Outcome(PhotoId photo, boolean isNew) {
    public Outcome {
      Objects.requireNonNull(photo, "photo");
    }
  }
}
