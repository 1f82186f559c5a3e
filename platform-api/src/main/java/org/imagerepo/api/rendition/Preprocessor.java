package org.imagerepo.api.rendition;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.plugin.Provider;

/**
 * Makes renditions of photos.
 *
 * <p>The same input gives the same bytes: a rendition may be made again at any time and replaces
 * its predecessor.
 *
 * <p>Errors: a {@link org.imagerepo.api.image.BadImageException} fails the photo's task for good;
 * any other {@link IOException} is retried later; any other exception counts as a defect of the
 * provider and is retried a few times.
 */
public interface Preprocessor extends Provider {
  /**
   * Identifies what this provider would make, settings included: whenever it changes, the
   * renditions of all photos are made anew. Stable from start to start.
   */
  String revision();

  /**
   * Which renditions it makes of such a photo, each name once; empty if none. Pure and cheap: no
   * input, no output.
   */
  List<RenditionSpec> plan(ImageInfo info);

  /**
   * Makes all planned renditions in one pass.
   *
   * @param image the photo
   * @param specs what {@link #plan} returned for it
   * @param sink takes the bytes of each rendition, each spec once, in any order
   * @throws IOException see above; whatever was written is thrown away
   */
  void render(SourceImage image, List<RenditionSpec> specs, RenditionSink sink) throws IOException;
}
