package org.imagerepo.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** What is said beside a picture goes, its pixels stay, and every range is exact. */
class RedactorTest {
  private static final String SECRET = "GPS 47.3769N 8.5417E SerialNumber 4711 Owner Ada";

  @Test
  void aJpegKeepsItsPixelsAndSaysNothingElse() throws IOException {
    for (byte[] clean : new byte[][] {SamplePhotos.jpeg(), SamplePhotos.progressiveJpeg()}) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.write(clean, 0, 2);
      for (int marker : new int[] {0xe1, 0xe2, 0xe5, 0xed, 0xef, 0xfe}) {
        file.write(segment(marker));
      }
      file.write(clean, 2, clean.length - 2);
      file.write(SECRET.getBytes(StandardCharsets.ISO_8859_1));

      byte[] redacted = redacted(new JpegRedactor(), file.toByteArray(), 1);

      assertSilentAndSame(redacted, clean);
    }
  }

  @Test
  void aJpegIsStillHeldTheSameWay() throws IOException {
    byte[] redacted = redacted(new JpegRedactor(), SamplePhotos.jpegOriented(6), 6);

    assertThat(new String(redacted, StandardCharsets.ISO_8859_1))
        .contains("Exif\0\0MM\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0\6");
    assertThat(pixels(redacted)).isEqualTo(pixels(SamplePhotos.jpegOriented(6)));
  }

  @Test
  void aPngKeepsItsPixelsAndSaysNothingElse() throws IOException {
    byte[] clean = SamplePhotos.png();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(clean, 0, 33);
    for (String type : new String[] {"eXIf", "tEXt", "iTXt", "tIME", "prVt"}) {
      file.write(chunk(type));
    }
    file.write(clean, 33, clean.length - 33);
    file.write(SECRET.getBytes(StandardCharsets.ISO_8859_1));

    assertSilentAndSame(redacted(new PngRedactor(), file.toByteArray(), 1), clean);
  }

  @Test
  void aGifKeepsItsFramesAndSaysNothingElse() throws IOException {
    byte[] clean = SamplePhotos.animatedGif(3);
    int colours = (clean[10] & 0x80) == 0 ? 0 : 3 * (2 << (clean[10] & 7));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(clean, 0, 13 + colours);
    file.write(new byte[] {0x21, (byte) 0xfe, (byte) SECRET.length()});
    file.write(SECRET.getBytes(StandardCharsets.ISO_8859_1));
    file.write(0);
    file.write(clean, 13 + colours, clean.length - 13 - colours);

    assertSilentAndSame(redacted(new GifRedactor(), file.toByteArray(), 1), clean);
  }

  @Test
  void aWebpLosesItsMetadataAndTellsItsNewLength() throws IOException {
    byte[] clean = SamplePhotos.webp();
    byte[] secret = SECRET.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer file =
        ByteBuffer.allocate(clean.length + 18 + 8 + secret.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(clean, 0, 12).put("VP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10);
    file.put(new byte[] {0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0}).put(clean, 12, clean.length - 12);
    file.put("EXIF".getBytes(StandardCharsets.ISO_8859_1)).putInt(secret.length).put(secret);
    file.putInt(4, file.capacity() - 8);

    byte[] redacted = redacted(new WebpRedactor(), file.array(), 1);

    assertThat(new String(redacted, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "EXIF");
    assertThat(redacted).endsWith(Arrays.copyOfRange(clean, 12, clean.length));
    assertThat(ByteBuffer.wrap(redacted).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
        .isEqualTo(redacted.length - 8);
  }

  private static byte[] segment(int marker) {
    byte[] text = SECRET.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(4 + text.length)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (2 + text.length))
        .put(text)
        .array();
  }

  private static byte[] chunk(String type) {
    byte[] text = SECRET.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.ISO_8859_1));
    crc.update(text);
    return ByteBuffer.allocate(12 + text.length)
        .putInt(text.length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .put(text)
        .putInt((int) crc.getValue())
        .array();
  }

  private static void assertSilentAndSame(byte[] redacted, byte[] clean) throws IOException {
    assertThat(new String(redacted, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "4711");
    assertThat(pixels(redacted)).isEqualTo(pixels(clean));
  }

  private static int[] pixels(byte[] image) throws IOException {
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(image));
    return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
  }

  /** Also reads it in parts, which must join to the whole. */
  private static byte[] redacted(Redactor redactor, byte[] file, int orientation)
      throws IOException {
    Pieces pieces = new Pieces(file.length);
    redactor.redact(new Known(file), orientation, pieces);
    Redaction redaction = new Redaction(pieces.list(), pieces.length(), "", 0);
    byte[] whole = read(redaction, file, ByteRange.all());
    assertThat(whole).hasSize((int) redaction.size());
    for (int at = 0; at < whole.length; at += 97) {
      int length = Math.min(131, whole.length - at);
      assertThat(read(redaction, file, new ByteRange(at, length)))
          .isEqualTo(Arrays.copyOfRange(whole, at, at + length));
    }
    return whole;
  }

  private static byte[] read(Redaction redaction, byte[] file, ByteRange range) throws IOException {
    try (InputStream in =
        redaction.open(
            part -> new ByteArrayInputStream(file, (int) part.offset(), (int) part.length()),
            range)) {
      return in.readAllBytes();
    }
  }

  /** A stream that knows its length, as those of blobs do. */
  private static final class Known extends MemoryCacheImageInputStream {
    private final int size;

    Known(byte[] file) {
      super(new ByteArrayInputStream(file));
      this.size = file.length;
    }

    @Override
    public long length() {
      return size;
    }
  }
}
