package org.imagerepo.api.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.imagerepo.api.plugin.Provider;

/**
 * Decodes JPEG photos in place of the platform's own decoder, where that is faster. What it makes
 * is shared by all preprocessors and taggers that work on the photo.
 *
 * <p>It may leave any photo to the platform, which decodes by itself whatever comes back empty, and
 * whatever throws: so damage need not be told apart from anything else, but it must never come out
 * as a picture. The platform sees to orientation and colour profiles.
 */
public interface PlaneDecoder extends Provider {
  /**
   * Decodes a photo of grey, or of Y'CbCr in 8 bits a sample.
   *
   * @param file the original; read it, never write to it
   * @param info what its header says, which was compared with the file
   * @param eighths of its size at which it is wanted, 1 to 8; each plane's sizes are rounded up
   * @return the planes as stored, not upright; colour as coarse as the file has it. Empty if it is
   *     none of its kinds
   * @throws IOException if it is damaged, or can't be decoded for another reason
   */
  Optional<YccImage> decode(Path file, ImageInfo info, int eighths) throws IOException;
}
