package org.imagerepo.core.archive.zip;

import java.io.IOException;
import java.io.InputStream;
import org.imagerepo.api.blob.ByteRange;

/** Where the bytes of an archive's files come from. */
@FunctionalInterface
public interface ZipContent {
  /**
   * Opens a part of a file.
   *
   * @param index which of the archive's files
   * @param range within the file, at least one byte long
   * @return to be closed by the caller
   * @throws IOException if the bytes can't be had any more
   */
  InputStream open(int index, ByteRange range) throws IOException;
}
