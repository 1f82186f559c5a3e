package org.imagerepo.plugins.exif;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Finds metadata in the chunks of a PNG file, on either side of its pixels. */
final class PngBlocks {
  private static final int SIGNATURE_LENGTH = 8;
  private static final int EXIF = 0x65584966;
  private static final int INTERNATIONAL_TEXT = 0x69545874;
  private static final int END = 0x49454e44;

  /** Keyword, not compressed; language and translated keyword follow. */
  private static final Prefix XMP = new Prefix("XML:com.adobe.xmp\0\0\0");

  private PngBlocks() {}

  static void read(DataInputStream in, Blocks blocks) throws IOException {
    Blocks.skip(in, SIGNATURE_LENGTH);
    while (true) {
      long length = Integer.toUnsignedLong(in.readInt());
      int type = in.readInt();
      if (type == END) {
        return;
      } else if (type == EXIF) {
        blocks.add(Blocks.Standard.EXIF, Blocks.read(in, length));
      } else if (type == INTERNATIONAL_TEXT) {
        Optional<byte[]> xmp = XMP.strip(Blocks.read(in, length));
        xmp.ifPresent(text -> blocks.add(Blocks.Standard.XMP, afterTwoZeros(text)));
      } else {
        Blocks.skip(in, length);
      }
      in.readInt();
    }
  }

  private static byte[] afterTwoZeros(byte[] text) {
    int at = 0;
    for (int zeros = 0; at < text.length && zeros < 2; at++) {
      zeros += text[at] == 0 ? 1 : 0;
    }
    return Arrays.copyOfRange(text, at, text.length);
  }
}
