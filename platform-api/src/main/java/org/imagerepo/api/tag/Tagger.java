package org.imagerepo.api.tag;

import java.io.IOException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.plugin.Provider;

/**
 * Examines photos: what is in them, how good they are, what their metadata says.
 *
 * <p>Errors: a {@link org.imagerepo.api.image.BadImageException} fails the photo's task for good;
 * any other {@link IOException} is retried later; any other exception counts as a defect of the
 * provider and is retried a few times. Problems within a file that leave something to say are not
 * errors: return what was found.
 */
public interface Tagger extends Provider {
  /**
   * Identifies the model or the rules and everything else that shapes the findings, settings
   * included: whenever it changes, all photos are examined anew. Stable from start to start.
   */
  String revision();

  /** Whether it has anything to say about such a photo. Pure and cheap: no input, no output. */
  default boolean accepts(ImageInfo info) {
    return true;
  }

  /**
   * Examines one photo.
   *
   * @throws IOException see above
   */
  Findings examine(SourceImage image) throws IOException;
}
