package org.imagerepo.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Bytes that an asker may have: an original or a rendition.
 *
 * @param key under which they are kept, or what they are made of
 * @param source opens them
 * @param mediaType as sniffed, never as claimed
 * @param size in bytes
 * @param sha256 of all of them, in lower-case hexadecimal
 * @param isOwners whether they are for their owner, who may keep them; others ask each time, since
 *     they may be withdrawn
 */
public record Content(
    BlobKey key, Source source, String mediaType, long size, String sha256, boolean isOwners) {
  /** Opens bytes. */
  @FunctionalInterface
  public interface Source {
    /** Empty if they were deleted meanwhile. */
    Optional<InputStream> open(ByteRange range) throws IOException;
  }

  public Content {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(sha256, "sha256");
  }

  /**
   * Opens a part of them.
   *
   * @throws RefusedException if they were deleted meanwhile
   */
  public InputStream open(ByteRange range) throws RefusedException, IOException {
    return source.open(range).orElseThrow(RefusedException::notFound);
  }
}
