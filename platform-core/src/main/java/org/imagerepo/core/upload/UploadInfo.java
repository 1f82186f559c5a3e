package org.imagerepo.core.upload;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.imagerepo.api.catalogue.UserId;

/**
 * What is known of an upload apart from its bytes.
 *
 * @param id never changes
 * @param owner whose it is
 * @param length of the whole in bytes; empty as long as the client has not told it
 * @param metadata what the client told
 * @param isPartial whether it will be one part of a file
 * @param createdAt when the client asked for it
 */
public record UploadInfo(
    UploadId id,
    UserId owner,
    OptionalLong length,
    UploadMetadata metadata,
    boolean isPartial,
    Instant createdAt) {
  public UploadInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(length, "length");
    Objects.requireNonNull(metadata, "metadata");
    Objects.requireNonNull(createdAt, "createdAt");
  }

  UploadInfo withLength(long known) {
    return new UploadInfo(id, owner, OptionalLong.of(known), metadata, isPartial, createdAt);
  }
}
