package org.imagerepo.core.image;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** Reads the header of a GIF file and counts its frames. */
final class GifHeaderReader implements HeaderReader {
  @Override
  public Header read(ImageInputStream in, PixelAllowance allowance) throws IOException {
    GifStructure structure =
        GifStructure.read(
            in,
            Integer.MAX_VALUE,
            (width, height) -> allowance.take(ImageFormat.GIF, width, height));
    return new Header(
        structure.width(), structure.height(), ExifOrientation.UPRIGHT, structure.frames());
  }
}
