package org.imagerepo.plugins.exif;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;

/** A JPEG photo with metadata put in. */
final class MetadataJpeg {
  private static final int APP1 = 0xe1;
  private static final int APP13 = 0xed;
  private static final byte[] PLAIN = SamplePhotos.jpeg();

  private final ByteArrayOutputStream segments = new ByteArrayOutputStream();

  MetadataJpeg exif(ExifData data) {
    return exif(data.encode());
  }

  MetadataJpeg exif(byte[] tiff) {
    return segment(APP1, "Exif\0\0", tiff);
  }

  /** A part of a packet that is too long for one segment. */
  MetadataJpeg extendedXmp(byte[] part) {
    return segment(APP1, "http://ns.adobe.com/xmp/extension/\0", part);
  }

  MetadataJpeg xmp(String packet) {
    byte[] bytes = packet.getBytes(StandardCharsets.UTF_8);
    return segment(APP1, "http://ns.adobe.com/xap/1.0/\0", bytes);
  }

  /** Properties within one description. */
  MetadataJpeg xmpProperties(String properties) {
    return xmp(
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
            + " xmlns:exif='http://ns.adobe.com/exif/1.0/'"
            + " xmlns:aux='http://ns.adobe.com/exif/1.0/aux/'"
            + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>"
            + properties
            + "</rdf:Description></rdf:RDF></x:xmpmeta>");
  }

  /** Records of IPTC's second group in UTF-8: number, text, number, text … */
  MetadataJpeg iptc(Object... records) {
    ByteArrayOutputStream iptc = new ByteArrayOutputStream();
    iptc.writeBytes(new byte[] {0x1c, 1, 90, 0, 3, 0x1b, '%', 'G'});
    for (int i = 0; i < records.length; i += 2) {
      byte[] text = ((String) records[i + 1]).getBytes(StandardCharsets.UTF_8);
      iptc.writeBytes(
          new byte[] {
            0x1c, 2, (byte) (int) records[i], (byte) (text.length >> 8), (byte) text.length
          });
      iptc.writeBytes(text);
    }
    ByteArrayOutputStream resource = new ByteArrayOutputStream();
    int size = iptc.size();
    resource.writeBytes("8BIM".getBytes(StandardCharsets.US_ASCII));
    resource.writeBytes(new byte[] {4, 4, 0, 0, 0, 0, (byte) (size >> 8), (byte) size});
    resource.writeBytes(iptc.toByteArray());
    resource.writeBytes(new byte[size % 2]);
    return segment(APP13, "Photoshop 3.0\0", resource.toByteArray());
  }

  private MetadataJpeg segment(int marker, String preamble, byte[] content) {
    int length = 2 + preamble.length() + content.length;
    segments.writeBytes(
        new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    segments.writeBytes(preamble.getBytes(StandardCharsets.US_ASCII));
    segments.writeBytes(content);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(PLAIN, 0, 2);
    out.writeBytes(segments.toByteArray());
    out.write(PLAIN, 2, PLAIN.length - 2);
    return out.toByteArray();
  }

  /** What the platform reads from the header, whatever is in the metadata. */
  static ImageInfo header() throws IOException {
    return OpenedPhoto.headerOf(PLAIN);
  }

  /** What the tagger finds in it. */
  Findings examined() throws IOException {
    try (OpenedPhoto photo = OpenedPhoto.of(bytes(), header())) {
      return new ExifTagger().examine(photo);
    }
  }

  static Findings examined(ExifData data) throws IOException {
    return new MetadataJpeg().exif(data).examined();
  }
}
