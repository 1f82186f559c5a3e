package org.imagerepo.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Bytes that a viewer may have: an original or a rendition.
 *
 * @param blobs where they are kept
 * @param key under which key
 * @param mediaType as sniffed, never as claimed
 * @param size in bytes
 * @param sha256 of all of them, in lower-case hexadecimal
 */
public record Content(BlobStore blobs, BlobKey key, String mediaType, long size, String sha256) {
  public Content {
    Objects.requireNonNull(blobs, "blobs");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(sha256, "sha256");
  }

  /**
   * Opens a part of them.
   *
   * @throws RefusedException if they were deleted meanwhile
   */
  public InputStream open(ByteRange range) throws RefusedException, IOException {
    return blobs.open(key, range).orElseThrow(RefusedException::notFound);
  }
}
