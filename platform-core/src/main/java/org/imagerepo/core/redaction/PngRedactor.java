package org.imagerepo.core.redaction;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.stream.ImageInputStream;

/** PNG 3: the chunks that draw, colour and animate stay. */
final class PngRedactor implements Redactor {
  private static final int SIGNATURE = 8;
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

  @Override
  public void redact(ImageInputStream in, int orientation, Pieces pieces) throws IOException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    pieces.keep(0, SIGNATURE);
    long at = SIGNATURE;
    String type = "";
    while (!type.equals("IEND") && at + 8 <= in.length()) {
      in.seek(at);
      long length = in.readUnsignedInt();
      byte[] name = new byte[4];
      in.readFully(name);
      type = new String(name, StandardCharsets.ISO_8859_1);
      if (KEPT.contains(type)) {
        pieces.keep(at, at + 12 + length);
      }
      if (type.equals("IHDR") && orientation != OrientationExif.UPRIGHT) {
        pieces.write(exif(orientation));
      }
      at += 12 + length;
    }
    if (at <= SIGNATURE) {
      throw new EOFException();
    }
  }

  private static byte[] exif(int orientation) {
    byte[] tiff = OrientationExif.of(orientation);
    byte[] type = "eXIf".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(tiff);
    return ByteBuffer.allocate(12 + tiff.length)
        .putInt(tiff.length)
        .put(type)
        .put(tiff)
        .putInt((int) crc.getValue())
        .array();
  }
}
