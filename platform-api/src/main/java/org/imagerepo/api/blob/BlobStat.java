package org.imagerepo.api.blob;

import java.time.Instant;
import java.util.Objects;

/**
 * What a store knows about a blob.
 *
 * @param key its name
 * @param size in bytes
 * @param storedAt when it was put, to the second at least; never before its last byte was read
 */
public record BlobStat(BlobKey key, long size, Instant storedAt) {
  public BlobStat {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(storedAt, "storedAt");
  }
}
