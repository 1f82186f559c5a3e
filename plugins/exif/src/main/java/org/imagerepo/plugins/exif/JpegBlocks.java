package org.imagerepo.plugins.exif;

import java.io.DataInputStream;
import java.io.IOException;

/** Finds metadata in the segments of a JPEG file, up to its pixels. */
final class JpegBlocks {
  private static final Prefix EXIF = new Prefix("Exif\0\0");
  private static final Prefix XMP = new Prefix("http://ns.adobe.com/xap/1.0/\0");
  private static final Prefix PHOTOSHOP = new Prefix("Photoshop 3.0\0");
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;

  private JpegBlocks() {}

  static void read(DataInputStream in, Blocks blocks) throws IOException {
    in.readUnsignedShort();
    for (int marker = marker(in); !isEndOfHeader(marker); marker = marker(in)) {
      int length = in.readUnsignedShort() - 2;
      if (length < 0) {
        return;
      }
      if (marker == 0xe1 || marker == 0xed) {
        byte[] segment = Blocks.read(in, length);
        EXIF.strip(segment).ifPresent(block -> blocks.add(Blocks.Standard.EXIF, block));
        XMP.strip(segment).ifPresent(block -> blocks.add(Blocks.Standard.XMP, block));
        PHOTOSHOP.strip(segment).ifPresent(block -> PhotoshopBlocks.read(block, blocks));
      } else {
        Blocks.skip(in, length);
      }
    }
  }

  /** The next one, past the filling that may precede it; -1 if there is none. */
  private static int marker(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != 0xff) {
      return -1;
    }
    int marker = 0xff;
    while (marker == 0xff) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  private static boolean isEndOfHeader(int marker) {
    return marker == -1 || marker == START_OF_SCAN || marker == END_OF_IMAGE;
  }
}
