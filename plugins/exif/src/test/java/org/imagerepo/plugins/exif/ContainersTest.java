package org.imagerepo.plugins.exif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.plugins.exif.ExifData.In;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.Test;

/** Metadata is found in every kind of file that may hold it, in whichever charset. */
class ContainersTest {
  private static final int MODEL = 0x0110;
  private static final byte[] EXIF = new ExifData().text(In.MAIN, MODEL, "X1").encode();
  private static final byte[] XMP =
      ("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
              + "<rdf:Description xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:Rating='3'/>"
              + "</rdf:RDF>")
          .getBytes(StandardCharsets.UTF_8);

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] pngChunk(String type, byte[] content) {
    byte[] length = ByteBuffer.allocate(4).putInt(content.length).array();
    return join(length, ascii(type), content, new byte[4]);
  }

  private static byte[] webpChunk(String type, byte[] content) {
    ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    return join(
        ascii(type), length.putInt(content.length).array(), content, new byte[content.length % 2]);
  }

  private static Map<String, String> fields(byte[] photo, byte[] sound) throws IOException {
    try (OpenedPhoto open = OpenedPhoto.of(photo, OpenedPhoto.headerOf(sound))) {
      return new ExifTagger().examine(open).fields();
    }
  }

  @Test
  void png() throws IOException {
    byte[] png = SamplePhotos.png();
    int end = png.length - 12;
    byte[] text = join(ascii("XML:com.adobe.xmp\0\0\0\0\0"), XMP);
    byte[] photo =
        join(
            Arrays.copyOf(png, end),
            pngChunk("eXIf", EXIF),
            pngChunk("iTXt", text),
            Arrays.copyOfRange(png, end, png.length));
    assertThat(fields(photo, png)).containsOnly(Map.entry("camera-model", "X1"), rating());
  }

  private static Map.Entry<String, String> rating() {
    return Map.entry("rating", "3");
  }

  @Test
  void webp() throws IOException {
    byte[] webp = SamplePhotos.webp();
    for (String preamble : new String[] {"", "Exif\0\0"}) {
      byte[] exif = webpChunk("EXIF", join(ascii(preamble), EXIF));
      byte[] photo = join(webp, exif, webpChunk("XMP ", XMP));
      assertThat(fields(photo, webp)).containsOnly(Map.entry("camera-model", "X1"), rating());
    }
  }

  @Test
  void jpegWhoseSegmentsAreFilledUp() throws IOException {
    byte[] photo = new MetadataJpeg().exif(EXIF).bytes();
    byte[] filled = join(Arrays.copyOf(photo, 2), new byte[] {-1, -1, -1}, tail(photo, 2));
    assertThat(fields(filled, SamplePhotos.jpeg())).containsEntry("camera-model", "X1");
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  @Test
  void textInWhicheverCharset() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      ExifData data = new ExifData().text(In.MAIN, MODEL, "Zürich", charset);
      Findings findings = MetadataJpeg.examined(data);
      assertThat(findings.tags()).containsExactly(new Tag("camera", "Zürich", 1));
    }
  }
}
