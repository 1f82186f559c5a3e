package org.imagerepo.core.image;

import java.io.IOException;
import java.util.OptionalLong;
import org.imagerepo.api.image.ImageInfo;

/** Reads the pixels of some formats. Any number of threads may use it. */
@FunctionalInterface
interface PixelReader {
  /**
   * Reads the first frame, made smaller by a whole factor on the way if that leaves enough.
   *
   * @param edge how many pixels the longer edge needs at least; of a smaller photo, all
   */
  Stored read(FileImageInput in, ImageInfo info, int edge) throws IOException;

  /**
   * How many pixels {@link #read} will make of the photo, if its header tells; else it is less than
   * twice the edge in each direction.
   */
  default OptionalLong pixels(FileImageInput in, ImageInfo info, int edge) {
    return OptionalLong.empty();
  }
}
