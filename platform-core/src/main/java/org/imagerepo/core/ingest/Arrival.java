package org.imagerepo.core.ingest;

import java.io.IOException;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.refusal.RefusedException;

/** A file on its way into the store. */
interface Arrival {
  /** For stores whose own tools show it; what it is exactly, nobody has found out yet. */
  String MEDIA_TYPE = "application/octet-stream";

  /**
   * What is known of a file that is stored.
   *
   * @param size in bytes
   * @param sha256 in lower-case hexadecimal
   * @param crc32 of all bytes, 0 to 2^32-1
   */
  record Facts(ImageInfo info, long size, String sha256, long crc32) {}

  /**
   * Stores it, durably. When this throws, the blob may be there or not.
   *
   * @param mostBytes that it may have
   * @throws RefusedException if it isn't a photo that can be taken
   * @throws TooLargeException if it has more bytes
   */
  Facts store(BlobKey key, long mostBytes) throws RefusedException, IOException;

  /** Doesn't trust the store to have kept all. */
  static void requireWhole(BlobStat stored, long size) throws IOException {
    if (stored.size() != size) {
      throw new IOException("The store kept " + stored.size() + " of " + size + " bytes");
    }
  }
}
