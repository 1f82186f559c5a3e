package org.imagerepo.core.redaction;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** Knows one kind of file. */
interface Redactor {
  /**
   * Says what stays.
   *
   * @param in the whole file, of known length
   * @param orientation EXIF orientation, 1 to 8, which stays
   * @param pieces is given what stays
   * @throws UnknownStructureException if it can't be told; {@link java.io.EOFException} likewise
   */
  void redact(ImageInputStream in, int orientation, Pieces pieces) throws IOException;
}
