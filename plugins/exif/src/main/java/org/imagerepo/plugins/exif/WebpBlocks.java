package org.imagerepo.plugins.exif;

import java.io.DataInputStream;
import java.io.IOException;

/** Finds metadata in the chunks of a WebP file, which come behind its pixels. */
final class WebpBlocks {
  private static final int HEADER_LENGTH = 12;
  private static final int EXIF = 0x45584946;
  private static final int XMP = 0x584d5020;

  /** It doesn't belong there, but some programs write it. */
  private static final Prefix EXIF_OF_JPEG = new Prefix("Exif\0\0");

  private WebpBlocks() {}

  static void read(DataInputStream in, Blocks blocks) throws IOException {
    Blocks.skip(in, HEADER_LENGTH);
    while (true) {
      int type = in.readInt();
      long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
      if (type == EXIF) {
        byte[] block = Blocks.read(in, length);
        blocks.add(Blocks.Standard.EXIF, EXIF_OF_JPEG.strip(block).orElse(block));
      } else if (type == XMP) {
        blocks.add(Blocks.Standard.XMP, Blocks.read(in, length));
      } else {
        Blocks.skip(in, length);
      }
      Blocks.skip(in, length & 1);
    }
  }
}
