package org.imagerepo.api.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An ability of blob stores that keep each blob as one file on this machine: a file that is there
 * already becomes a blob without being copied. A {@link BlobStore} that has it implements this
 * interface too.
 */
public interface AdoptingBlobs {
  /**
   * Makes a blob of a file, replacing the blob of the same key if there is one. What {@link
   * BlobStore#put} promises holds here as well: the blob is durable when this returns, and the
   * former state is unchanged when it throws.
   *
   * <p>The file keeps its name, and its bytes may be the blob's from now on, so the caller never
   * writes to it again. It may delete the file at any time.
   *
   * @param file whole; what was written to it needn't have been forced to the disk
   * @return what was stored; empty if this file can't be adopted, being elsewhere: then nothing was
   *     changed, and the caller puts a copy
   */
  Optional<BlobStat> adopt(BlobKey key, String mediaType, Path file) throws IOException;
}
