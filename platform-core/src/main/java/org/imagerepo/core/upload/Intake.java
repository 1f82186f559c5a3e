package org.imagerepo.core.upload;

import java.io.IOException;
import java.io.InputStream;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.refusal.RefusedException;

/** What a whole file is given to: the same as for files that arrive in one piece. */
@FunctionalInterface
public interface Intake {
  /**
   * Takes a file in.
   *
   * @return the photo, durable
   * @throws RefusedException if it isn't a photo that can be taken
   * @throws IOException if it can't be done now, or the content's own
   */
  Added take(UserId owner, String fileName, InputStream content)
      throws RefusedException, IOException;
}
