package org.imagerepo.core.image;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** Reads the header of a PNG file, and looks for its end. */
final class PngHeaderReader implements HeaderReader {
  private static final int END_LENGTH = 12;

  @Override
  public Header read(ImageInputStream in, PixelAllowance allowance) throws IOException {
    PngStructure structure = PngStructure.read(in);
    allowance.take(ImageFormat.PNG, structure.width(), structure.height(), structure.frames());
    if (!endsWell(in) && !hasEnd(in, structure.dataAt())) {
      throw RefusedImageException.truncated("PNG");
    }
    return new Header(
        structure.width(), structure.height(), structure.orientation(), (int) structure.frames());
  }

  private static boolean endsWell(ImageInputStream in) throws IOException {
    in.seek(in.length() - END_LENGTH);
    return in.readInt() == 0 && in.readInt() == PngStructure.IEND;
  }

  /** Hops from chunk to chunk: some programs leave something behind the end. */
  private static boolean hasEnd(ImageInputStream in, long from) throws IOException {
    try {
      for (long at = from; at < in.length(); ) {
        in.seek(at);
        long length = in.readUnsignedInt();
        if (in.readInt() == PngStructure.IEND) {
          return true;
        }
        at += length + END_LENGTH;
      }
      return false;
    } catch (EOFException e) {
      return false;
    }
  }
}
