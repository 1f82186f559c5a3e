package org.imagerepo.core.redaction;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;

/**
 * JPEG (ITU-T T.81): tables, frames and scans stay, and of the application segments the colour
 * profile, Adobe's colour transform and JFIF's header without its thumbnail. What follows the end
 * of the picture goes: cameras append further pictures there, films and depths.
 */
final class JpegRedactor implements Redactor {
  private static final int TEM = 0x01;
  private static final int RST0 = 0xd0;
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final String JFIF = "JFIF\0";
  private static final String PROFILE = "ICC_PROFILE\0";
  private static final String ADOBE = "Adobe";

  /** Version, units, densities. */
  private static final int JFIF_HEADER = 7;

  @Override
  public void redact(ImageInputStream in, int orientation, Pieces pieces) throws IOException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    in.seek(0);
    if (in.readUnsignedShort() != 0xff00 + SOI) {
      throw new UnknownStructureException("no JPEG");
    }
    pieces.keep(0, 2);
    byte[] exif = orientation == OrientationExif.UPRIGHT ? new byte[0] : exif(orientation);
    int marker = nextMarker(in);
    if (marker == APP0) {
      // JFIF 1.02: its segment comes first.
      segment(in, marker, pieces);
      marker = nextMarker(in);
    }
    if (exif.length > 0) {
      pieces.write(exif);
    }
    for (; marker != EOI; marker = nextMarker(in)) {
      if (marker == SOS) {
        if (!scan(in, pieces)) {
          return; // cut short, as some cameras leave it
        }
      } else if (marker != TEM && marker != SOI && (marker < RST0 || marker > RST0 + 7)) {
        segment(in, marker, pieces);
      }
    }
    pieces.write(new byte[] {(byte) 0xff, (byte) EOI});
  }

  private static void segment(ImageInputStream in, int marker, Pieces pieces) throws IOException {
    long at = in.getStreamPosition();
    int length = in.readUnsignedShort();
    if (length < 2) {
      throw new UnknownStructureException("a segment of impossible length");
    }
    if (marker == APP0 && begins(in, at + 2, length - 2, JFIF)) {
      pieces.write(jfif(in, at + 2 + JFIF.length()));
    } else if (isKept(in, marker, at + 2, length - 2)) {
      pieces.keep(at - 2, at + length);
    }
    in.seek(at + length);
  }

  private static boolean isKept(ImageInputStream in, int marker, long at, int length)
      throws IOException {
    if (marker == APP2) {
      return begins(in, at, length, PROFILE);
    }
    if (marker == APP14) {
      return begins(in, at, length, ADOBE);
    }
    // Frames, tables, restart intervals: SOF, DHT, DAC, DQT, DNL, DRI, DHP, EXP.
    return marker >= 0xc0 && marker <= 0xcf || marker >= 0xdb && marker <= 0xdf;
  }

  private static boolean begins(ImageInputStream in, long at, int length, String text)
      throws IOException {
    if (length < text.length()) {
      return false;
    }
    byte[] start = new byte[text.length()];
    in.seek(at);
    in.readFully(start);
    return new String(start, StandardCharsets.ISO_8859_1).equals(text);
  }

  private static byte[] jfif(ImageInputStream in, long at) throws IOException {
    byte[] header = new byte[JFIF_HEADER];
    in.seek(at);
    in.readFully(header);
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    segment.writeBytes(new byte[] {(byte) 0xff, (byte) APP0, 0, 16});
    segment.writeBytes(JFIF.getBytes(StandardCharsets.ISO_8859_1));
    segment.writeBytes(header);
    segment.writeBytes(new byte[2]); // a thumbnail of no size
    return segment.toByteArray();
  }

  private static byte[] exif(int orientation) {
    byte[] tiff = OrientationExif.of(orientation);
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    segment.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (2 + 6 + tiff.length)});
    segment.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    segment.writeBytes(tiff);
    return segment.toByteArray();
  }

  /**
   * Keeps a scan's header and its data, up to the next marker.
   *
   * @return whether there is one
   */
  private static boolean scan(ImageInputStream in, Pieces pieces) throws IOException {
    long at = in.getStreamPosition() - 2;
    in.seek(at + 2 + Math.max(2, in.readUnsignedShort()));
    try {
      while (true) {
        int value = in.readUnsignedByte();
        while (value == 0xff) {
          value = in.readUnsignedByte();
          if (value != 0xff && value != 0 && (value < RST0 || value > RST0 + 7)) {
            in.seek(in.getStreamPosition() - 2);
            pieces.keep(at, in.getStreamPosition());
            return true;
          }
        }
      }
    } catch (EOFException e) {
      pieces.keep(at, in.length());
      return false;
    }
  }

  /** Over fill bytes and whatever else sloppy writers leave between segments. */
  private static int nextMarker(ImageInputStream in) throws IOException {
    while (true) {
      int value = in.readUnsignedByte();
      while (value == 0xff) {
        value = in.readUnsignedByte();
        if (value != 0xff && value != 0) {
          return value;
        }
      }
    }
  }
}
