package org.imagerepo.core.redaction;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/**
 * WebP (RFC 9649): the chunks that draw, colour and animate stay. The file's length stands in its
 * first bytes, and which kinds of chunks there are in its second chunk; both are written anew.
 */
final class WebpRedactor implements Redactor {
  private static final int HEADER = 12;
  private static final int HAS_EXIF = 0x08;
  private static final int HAS_XMP = 0x04;
  private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

  @Override
  public void redact(ImageInputStream in, int orientation, Pieces pieces) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(4);
    long end = Math.min(in.length(), 8 + in.readUnsignedInt());
    boolean isExtended = false;
    long at = HEADER;
    while (at + 8 <= end) {
      in.seek(at);
      byte[] name = new byte[4];
      in.readFully(name);
      String type = new String(name, StandardCharsets.ISO_8859_1);
      long length = in.readUnsignedInt();
      long next = at + 8 + length + (length & 1);
      if (type.equals("VP8X")) {
        isExtended = true;
        pieces.write(extended(in, length, orientation));
      } else if (KEPT.contains(type)) {
        pieces.keep(at, next);
        if (next > in.length()) {
          pieces.write(new byte[(int) Math.min(1, next - in.length())]);
        }
      }
      at = next;
    }
    if (isExtended && orientation != OrientationExif.UPRIGHT) {
      pieces.write(exif(orientation));
    }
    if (pieces.length() == 0) {
      throw new UnknownStructureException("no picture in it");
    }
    pieces.writeFirst(header(pieces.length()));
  }

  private static byte[] extended(ImageInputStream in, long length, int orientation)
      throws IOException {
    if (length != 10) {
      throw new UnknownStructureException("a header of " + length + " bytes");
    }
    byte[] data = new byte[(int) length];
    in.readFully(data);
    data[0] &= (byte) ~(HAS_EXIF | HAS_XMP);
    data[0] |= (byte) (orientation == OrientationExif.UPRIGHT ? 0 : HAS_EXIF);
    return chunk("VP8X", data);
  }

  private static byte[] exif(int orientation) {
    return chunk("EXIF", OrientationExif.of(orientation));
  }

  /** Of an even length. */
  private static byte[] chunk(String type, byte[] data) {
    return ByteBuffer.allocate(8 + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .putInt(data.length)
        .put(data)
        .array();
  }

  private static byte[] header(long length) {
    return ByteBuffer.allocate(HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
        .putInt((int) (4 + length))
        .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }
}
