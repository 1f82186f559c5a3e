package org.imagerepo.core.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.refusal.RefusedException;

/** What files are given to that shall become photos. Safe for many threads. */
public interface Intake {
  /**
   * Takes one photo in as it arrives.
   *
   * @param claimedName what the uploader calls the file; cleaned before it is kept
   * @param body the file's bytes, read to their end; not closed
   * @return the photo, durable; the one of the same bytes if its owner had it already
   * @throws RefusedException if it isn't a photo that can be taken; then nothing was changed
   * @throws IOException if reading or storing fails; then nothing was changed, unless the catalogue
   *     failed while it answered: then sending the photo again tells
   */
  Added take(UserId owner, String claimedName, InputStream body)
      throws RefusedException, IOException;

  /**
   * Takes one photo in that is on this machine already, without a copy where the storage can do so.
   *
   * @param file never written to again; it may be deleted as soon as this returns or throws
   * @return as above
   * @throws RefusedException as above
   * @throws IOException as above
   */
  Added take(UserId owner, String claimedName, MeasuredFile file)
      throws RefusedException, IOException;
}
