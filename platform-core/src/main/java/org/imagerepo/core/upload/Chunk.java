package org.imagerepo.core.upload;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Bytes that arrive for an upload.
 *
 * @param offset where they belong
 * @param uploadLength the length of the whole upload, if the client tells it only now
 * @param size how many there are, if the client told it beforehand
 * @param checksum what they must sum up to
 * @param body read to its end or to the first failure; not closed
 */
public record Chunk(
    long offset,
    OptionalLong uploadLength,
    OptionalLong size,
    Optional<Checksum> checksum,
    InputStream body) {
  public Chunk {
    Objects.requireNonNull(uploadLength, "uploadLength");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(checksum, "checksum");
    Objects.requireNonNull(body, "body");
  }
}
