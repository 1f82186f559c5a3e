package org.imagerepo.core.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;

/**
 * A blob as an image input stream: what is read is fetched in blocks of 64 KiB, so that a header is
 * read from any store without copying the blob.
 *
 * <p>For one thread at a time. The blob must not be replaced meanwhile.
 */
public final class BlobImageInputStream extends BlockImageInputStream {
  private final BlobStore blobs;
  private final BlobKey key;

  /**
   * @param size of the blob in bytes
   */
  public BlobImageInputStream(BlobStore blobs, BlobKey key, long size) {
    super(size);
    this.blobs = Objects.requireNonNull(blobs, "blobs");
    this.key = Objects.requireNonNull(key, "key");
  }

  @Override
  void fetch(long offset, byte[] block) throws IOException {
    ByteRange range = new ByteRange(offset, block.length);
    try (InputStream in =
        blobs.open(key, range).orElseThrow(() -> new IOException("blob " + key + " is gone"))) {
      int count = in.readNBytes(block, 0, block.length);
      if (count < block.length) {
        throw new IOException(
            "blob " + key + " gave " + count + " of " + block.length + " bytes at " + offset);
      }
    }
  }
}
