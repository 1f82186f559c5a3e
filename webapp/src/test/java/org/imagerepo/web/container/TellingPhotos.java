package org.imagerepo.web.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.imagerepo.testkit.photo.SamplePhotos;

/** Photos that say where and with what they were taken, wherever their kind of file has room. */
final class TellingPhotos {
  /** Text that the files hold, of EXIF, of XMP, and of comments. */
  static final String[] SECRETS = {"SN-4711-PLANTED", "47,22.6140N", "taken by Ada Planted"};

  /** 47 degrees 22 minutes and 36.84 seconds as EXIF holds them. */
  static final byte[] LATITUDE =
      ByteBuffer.allocate(24)
          .putInt(47)
          .putInt(1)
          .putInt(22)
          .putInt(1)
          .putInt(3684)
          .putInt(100)
          .array();

  private static final byte[] XMP =
      latin(
          "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
              + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
              + " xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='"
              + SECRETS[1]
              + "' xmlns:aux='http://ns.adobe.com/exif/1.0/aux/' aux:SerialNumber='"
              + SECRETS[0]
              + "'/></rdf:RDF></x:xmpmeta>");
  private static final byte[] COMMENT = latin(SECRETS[2]);

  private TellingPhotos() {}

  /** One of each kind of which others are given originals, by file name. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> photos = new LinkedHashMap<>();
    photos.put("a.jpg", jpeg(SamplePhotos.jpeg()));
    photos.put("b.jpg", jpeg(SamplePhotos.progressiveJpeg()));
    photos.put("c.png", png());
    photos.put("d.gif", gif());
    photos.put("e.webp", webp());
    return photos;
  }

  private static byte[] jpeg(byte[] clean) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(clean, 0, 2);
    segment(file, 0xe1, join(latin("Exif\0\0"), exif()));
    segment(file, 0xe1, join(latin("http://ns.adobe.com/xap/1.0/\0"), XMP));
    segment(file, 0xed, join(latin("Photoshop 3.0\0"), COMMENT));
    segment(file, 0xfe, COMMENT);
    file.write(clean, 2, clean.length - 2);
    file.writeBytes(XMP);
    return file.toByteArray();
  }

  private static void segment(ByteArrayOutputStream file, int marker, byte[] content) {
    int length = content.length + 2;
    file.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    file.writeBytes(content);
  }

  private static byte[] png() {
    byte[] clean = SamplePhotos.png();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(clean, 0, 33);
    chunk(file, "eXIf", exif());
    chunk(file, "iTXt", join(latin("XML:com.adobe.xmp\0\0\0\0\0"), XMP));
    chunk(file, "tEXt", join(latin("Author\0"), COMMENT));
    file.write(clean, 33, clean.length - 33);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] named = join(latin(type), content);
    CRC32 crc = new CRC32();
    crc.update(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] gif() {
    byte[] clean = SamplePhotos.animatedGif(2);
    int head = 13 + ((clean[10] & 0x80) == 0 ? 0 : 3 * (2 << (clean[10] & 7)));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(clean, 0, head);
    file.writeBytes(join(new byte[] {0x21, (byte) 0xfe, (byte) COMMENT.length}, COMMENT));
    file.write(0);
    file.writeBytes(join(new byte[] {0x21, (byte) 0xff, 11}, latin("XMP DataXMP")));
    for (int at = 0; at < XMP.length; at += 255) {
      int length = Math.min(255, XMP.length - at);
      file.write(length);
      file.write(XMP, at, length);
    }
    file.write(0);
    file.write(clean, head, clean.length - head);
    return file.toByteArray();
  }

  private static byte[] webp() {
    byte[] clean = SamplePhotos.webp();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    // Of 600 by 400 pixels, counted from zero, with EXIF and XMP.
    riff(body, "VP8X", new byte[] {0x0c, 0, 0, 0, 0x57, 2, 0, (byte) 0x8f, 1, 0});
    body.write(clean, 12, clean.length - 12);
    riff(body, "EXIF", exif());
    riff(body, "XMP ", XMP);
    return join(
        join(latin("RIFF"), little(body.size() + 4)), join(latin("WEBP"), body.toByteArray()));
  }

  private static void riff(ByteArrayOutputStream file, String type, byte[] content) {
    file.writeBytes(join(latin(type), little(content.length)));
    file.writeBytes(content);
    if (content.length % 2 == 1) {
      file.write(0);
    }
  }

  private static byte[] little(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  /** A body's serial number and a place, after TIFF 6.0 and EXIF 2.3. */
  private static byte[] exif() {
    byte[] serial = latin(SECRETS[0] + "\0");
    int serialAt = 8 + 2 + 2 * 12 + 4;
    int gpsAt = serialAt + serial.length;
    int latitudeAt = gpsAt + 2 + 2 * 12 + 4;
    ByteBuffer tiff = ByteBuffer.allocate(latitudeAt + LATITUDE.length);
    tiff.put(latin("MM\0*")).putInt(8).putShort((short) 2);
    field(tiff, 0x8825, 4, 1).putInt(gpsAt);
    field(tiff, 0xa431, 2, serial.length).putInt(serialAt);
    tiff.putInt(0).put(serial).putShort((short) 2);
    field(tiff, 1, 2, 2).put(latin("N\0\0\0"));
    field(tiff, 2, 5, 3).putInt(latitudeAt);
    return tiff.putInt(0).put(LATITUDE).array();
  }

  private static ByteBuffer field(ByteBuffer tiff, int tag, int type, int count) {
    return tiff.putShort((short) tag).putShort((short) type).putInt(count);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
