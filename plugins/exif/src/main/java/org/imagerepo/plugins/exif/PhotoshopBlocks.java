package org.imagerepo.plugins.exif;

import java.nio.ByteBuffer;

/** Finds IPTC data among the resources that Adobe's programs put into files. */
final class PhotoshopBlocks {
  private static final int SIGNATURE = 0x3842494d;
  private static final int IPTC = 0x0404;

  private PhotoshopBlocks() {}

  static void read(byte[] resources, Blocks blocks) {
    ByteBuffer in = ByteBuffer.wrap(resources);
    while (in.remaining() >= 12 && in.getInt() == SIGNATURE) {
      int id = in.getShort();
      int nameLength = in.get(in.position()) & 0xff;
      // The name and the byte of its length fill an even number of bytes.
      int nameEnd = in.position() + even(1 + nameLength);
      if (nameEnd + 4 > in.limit()) {
        return;
      }
      int length = in.position(nameEnd).getInt();
      if (length < 0 || length > in.remaining()) {
        return;
      }
      if (id == IPTC) {
        byte[] iptc = new byte[length];
        in.duplicate().get(iptc);
        blocks.add(Blocks.Standard.IPTC, iptc);
      }
      in.position(Math.min(in.limit(), in.position() + even(length)));
    }
  }

  private static int even(int length) {
    return length + (length & 1);
  }
}
