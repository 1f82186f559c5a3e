package org.imagerepo.core.image;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/** Reads the header of a JPEG file, and looks for its end. */
final class JpegHeaderReader implements HeaderReader {
  private static final int TAIL = 64 * 1024;

  private final boolean letsDamagedIn;

  /**
   * @param letsDamagedIn whether the end may be missing
   */
  JpegHeaderReader(boolean letsDamagedIn) {
    this.letsDamagedIn = letsDamagedIn;
  }

  @Override
  public Header read(ImageInputStream in, PixelAllowance allowance) throws IOException {
    JpegStructure structure = JpegStructure.read(in);
    allowance.take(ImageFormat.JPEG, structure.width(), structure.height());
    if (!letsDamagedIn && !hasEnd(in, structure.scanAt())) {
      throw RefusedImageException.truncated("JPEG");
    }
    return new Header(structure.width(), structure.height(), structure.orientation(), 1);
  }

  /**
   * Looks for the end-of-image marker behind the beginning of the picture; a marker before it
   * belongs to an embedded thumbnail. Cheap for nearly all files, since it is among the last bytes;
   * only a motion photo, which hides a video behind the picture, is read through.
   */
  private static boolean hasEnd(ImageInputStream in, long scanAt) throws IOException {
    long tailAt = Math.max(scanAt, in.length() - TAIL);
    return find(in, tailAt, in.length()) || (tailAt > scanAt && find(in, scanAt, tailAt + 1));
  }

  private static boolean find(ImageInputStream in, long from, long to) throws IOException {
    byte[] block = new byte[BlockImageInputStream.BLOCK];
    boolean isMarker = false;
    in.seek(from);
    for (long left = to - from; left > 0; ) {
      int count = in.read(block, 0, (int) Math.min(block.length, left));
      if (count < 0) {
        return false;
      }
      for (int i = 0; i < count; i++) {
        if (isMarker && (block[i] & 0xff) == 0xd9) {
          return true;
        }
        isMarker = block[i] == -1;
      }
      left -= count;
    }
    return false;
  }
}
