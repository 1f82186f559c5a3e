package org.imagerepo.api.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An ability of blob stores that keep each blob as one file on this machine: it spares the platform
 * a copy. A {@link BlobStore} that has it implements this interface too.
 */
public interface LocalBlobs {
  /**
   * The file that holds exactly the blob's bytes, for reading only. It may vanish or be replaced as
   * the blob is.
   *
   * @return empty if there is no such blob
   */
  Optional<Path> localFile(BlobKey key) throws IOException;
}
