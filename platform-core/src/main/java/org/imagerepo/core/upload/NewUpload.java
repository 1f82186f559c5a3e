package org.imagerepo.core.upload;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * An upload as a client asks for it.
 *
 * @param length of the whole in bytes; empty if the client tells it later
 * @param metadata what the client tells about the file
 * @param isPartial whether it will be one part of a file
 */
public record NewUpload(OptionalLong length, UploadMetadata metadata, boolean isPartial) {
  public NewUpload {
    Objects.requireNonNull(length, "length");
    Objects.requireNonNull(metadata, "metadata");
  }
}
