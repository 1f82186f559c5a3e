package org.imagerepo.core.image;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** Reads the header of one format. Stateless. */
@FunctionalInterface
interface HeaderReader {
  /**
   * Reads the header and looks whether the file is whole. It works in bounded time and memory,
   * whatever the bytes.
   *
   * @param in at any position, of known length
   * @param allowance to be asked for each frame before going on
   * @throws RefusedImageException if it must not be let in
   * @throws java.io.EOFException if the file ends within the header
   */
  Header read(ImageInputStream in, PixelAllowance allowance) throws IOException;
}
