package org.imagerepo.plugins.exif;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.plugins.exif.ExifData.In;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small file must not make the platform run out of memory, whatever it says of itself. */
class BoundedMemoryTest {
  private static final long MAX_ALLOCATED = 32L << 20;
  private static final int PNG_HEADER = 8 + 25;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Classes are loaded and compiled patterns made before anything is measured. */
  @BeforeEach
  void warmUp() throws IOException {
    new MetadataJpeg().exif(new ExifData().text(In.MAIN, 0x0110, "X1")).examined();
    new MetadataJpeg().xmpProperties("<aux:Lens>L</aux:Lens>").iptc(25, "word").examined();
  }

  private Findings examineWithinBounds(byte[] photo, byte[] sound) throws IOException {
    try (OpenedPhoto open = OpenedPhoto.of(photo, OpenedPhoto.headerOf(sound))) {
      long before = threads.getCurrentThreadAllocatedBytes();
      Findings findings = new ExifTagger().examine(open);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(allocated).as("bytes allocated").isLessThan(MAX_ALLOCATED);
      return findings;
    }
  }

  private Findings examineWithinBounds(MetadataJpeg photo) throws IOException {
    return examineWithinBounds(photo.bytes(), SamplePhotos.jpeg());
  }

  @Test
  void manyTagsOfTheSameLargeValue() throws IOException {
    int entries = 2000;
    ByteBuffer tiff = ByteBuffer.allocate(60_000);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) entries);
    for (int i = 0; i < entries; i++) {
      tiff.putShort((short) (0xc000 + i)).putShort((short) 5).putInt(4000).putInt(25_000);
    }
    examineWithinBounds(new MetadataJpeg().exif(tiff.array()));
  }

  @Test
  void directoriesWithinDirectories() throws IOException {
    int depth = 3000;
    ByteBuffer tiff = ByteBuffer.allocate(8 + depth * 18 + 18);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
    for (int i = 0; i < depth; i++) {
      tiff.putShort((short) 1).putShort((short) 0x8769).putShort((short) 4).putInt(1);
      tiff.putInt(tiff.position() + 8).putInt(0);
    }
    examineWithinBounds(new MetadataJpeg().exif(tiff.array()));
  }

  @Test
  void extendedXmpThatClaimsToBeHuge() throws IOException {
    String guid = "0123456789ABCDEF0123456789ABCDEF";
    byte[] claim =
        ByteBuffer.allocate(40 + 3)
            .put(guid.getBytes(StandardCharsets.US_ASCII))
            .putInt(1 << 30)
            .putInt(0)
            .array();
    MetadataJpeg photo =
        new MetadataJpeg()
            .xmpProperties(
                "<xmpNote:HasExtendedXMP xmlns:xmpNote='http://ns.adobe.com/xmp/note/'>"
                    + guid
                    + "</xmpNote:HasExtendedXMP><aux:Lens>L1</aux:Lens>")
            .extendedXmp(claim);
    assertThat(examineWithinBounds(photo).fields()).containsEntry("lens", "L1");
  }

  @Test
  void deeplyNestedXmp() throws IOException {
    String properties = "<aux:Lens>L1</aux:Lens>" + "<aux:a>".repeat(5000);
    assertThat(examineWithinBounds(new MetadataJpeg().xmpProperties(properties)).fields())
        .containsEntry("lens", "L1");
  }

  @Test
  void pngTextThatInflatesWithoutEnd() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(text)) {
      for (int i = 0; i < 100; i++) {
        deflated.write(new byte[1 << 20]);
      }
    }
    byte[] png = SamplePhotos.png();
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(png, 0, PNG_HEADER);
    byte[] length = ByteBuffer.allocate(4).putInt(text.size()).array();
    photo.writeBytes(length);
    photo.writeBytes("zTXt".getBytes(StandardCharsets.US_ASCII));
    photo.writeBytes(text.toByteArray());
    photo.writeBytes(new byte[4]);
    photo.writeBytes(Arrays.copyOfRange(png, PNG_HEADER, png.length));
    examineWithinBounds(photo.toByteArray(), png);
  }
}
