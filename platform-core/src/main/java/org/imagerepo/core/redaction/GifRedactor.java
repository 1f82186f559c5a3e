package org.imagerepo.core.redaction;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/** GIF 89a: pictures, their controls and how often they are repeated stay. */
final class GifRedactor implements Redactor {
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;
  private static final int TRAILER = 0x3b;
  private static final int CONTROL = 0xf9;
  private static final int TEXT = 0x01;
  private static final int APPLICATION = 0xff;
  private static final int APPLICATION_NAME = 11;
  private static final Set<String> REPEATING = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  @Override
  public void redact(ImageInputStream in, int orientation, Pieces pieces) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(10);
    skipColours(in, in.readUnsignedByte(), 2);
    pieces.keep(0, in.getStreamPosition());
    while (true) {
      long at = in.getStreamPosition();
      int block = in.read();
      if (block == EXTENSION) {
        boolean isKept = isKept(in);
        skipBlocks(in);
        if (isKept) {
          pieces.keep(at, in.getStreamPosition());
        }
      } else if (block == IMAGE) {
        in.skipBytes(8);
        skipColours(in, in.readUnsignedByte(), 1);
        skipBlocks(in);
        pieces.keep(at, in.getStreamPosition());
      } else {
        break; // the trailer, or what sloppy writers leave in its place
      }
    }
    pieces.write(new byte[] {TRAILER});
  }

  private static boolean isKept(ImageInputStream in) throws IOException {
    int label = in.readUnsignedByte();
    if (label != APPLICATION) {
      return label == CONTROL || label == TEXT;
    }
    long at = in.getStreamPosition();
    byte[] name = new byte[APPLICATION_NAME];
    boolean isNamed = in.readUnsignedByte() == APPLICATION_NAME;
    if (isNamed) {
      in.readFully(name);
    }
    in.seek(at);
    return isNamed && REPEATING.contains(new String(name, StandardCharsets.ISO_8859_1));
  }

  private static void skipColours(ImageInputStream in, int flags, int more) throws IOException {
    int colours = (flags & 0x80) == 0 ? 0 : 2 << (flags & 7);
    in.seek(in.getStreamPosition() + colours * 3L + more);
  }

  private static void skipBlocks(ImageInputStream in) throws IOException {
    int length = in.readUnsignedByte();
    while (length > 0) {
      in.seek(in.getStreamPosition() + length);
      length = in.readUnsignedByte();
    }
  }
}
