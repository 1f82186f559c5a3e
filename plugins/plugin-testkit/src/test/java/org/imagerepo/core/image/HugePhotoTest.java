package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.testkit.photo.Bombs;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.photo.TestPicture;
import org.junit.jupiter.api.Test;

/** Photos whose pixels together would not fit in memory. */
class HugePhotoTest {
  private static final int EDGE = 9000;

  /** A dark photo whose right half is lighter. */
  private static byte[] huge(String format) throws IOException {
    BufferedImage image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_GRAY);
    byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < EDGE; y++) {
      Arrays.fill(samples, y * EDGE + EDGE / 2, (y + 1) * EDGE, (byte) 200);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  @Test
  void areReducedRowByRowIfJpeg() throws IOException {
    Decoder decoder = new Decoder(6_000_000);
    try (TemporaryPhoto photo = TemporaryPhoto.of(huge("jpeg"))) {
      long before = TemporaryPhoto.allocated();
      BufferedImage image = decoder.decode(photo.file(), photo.admit(), 2048).pixels(2048);
      long bytes = TemporaryPhoto.allocated() - before;
      assertThat(bytes).as("bytes allocated").isLessThan(4L * 6_000_000);
      assertThat(image.getWidth()).isEqualTo(EDGE / 4);
      assertThat(image.getRGB(100, 1000)).isEqualTo(0xff000000);
      assertThat(image.getRGB(2000, 1000) & 0xff).isBetween(198, 202);
      assertThatThrownBy(() -> decoder.decode(photo.file(), photo.admit(), EDGE))
          .isInstanceOf(BadImageException.class)
          .hasMessageContaining("More memory");
    }
  }

  @Test
  void areReducedRowByRowIfDrawnInSeveralPasses() throws IOException {
    for (boolean isProgressive : new boolean[] {true, false}) {
      byte[] passes = Bombs.emptyScans(4200, 3, isProgressive);
      try (TemporaryPhoto photo = TemporaryPhoto.of(passes)) {
        long before = TemporaryPhoto.allocated();
        assertThatThrownBy(() -> new Decoder(5_000_000).decode(photo.file(), photo.admit(), 2048))
            .isInstanceOf(BadImageException.class)
            .hasMessageContaining("damaged");
        assertThat(TemporaryPhoto.allocated() - before).isLessThan(3L * 5_000_000 + 2_000_000);
      }
    }
  }

  @Test
  void areReadWithGapsIfOfAnotherKind() throws IOException {
    Decoder decoder = new Decoder(30_000_000);
    try (TemporaryPhoto photo = TemporaryPhoto.of(huge("gif"))) {
      long before = TemporaryPhoto.allocated();
      BufferedImage image = decoder.decode(photo.file(), photo.admit(), 2048).pixels(2048);
      long bytes = TemporaryPhoto.allocated() - before;
      assertThat(bytes).as("bytes allocated").isLessThan(3L * 30_000_000);
      assertThat(image.getWidth()).isBetween(2048, 4096);
      assertThat(image.getRGB(100, 1000)).isEqualTo(0xff000000);
      assertThat(image.getRGB(image.getWidth() - 100, 1000)).isEqualTo(0xffc8c8c8);
    }
  }

  @Test
  void areReducedRowByRowIfPngOrTiff() throws IOException {
    Decoder decoder = new Decoder(12_000_000);
    for (String format : List.of("png", "tiff")) {
      try (TemporaryPhoto photo = TemporaryPhoto.of(huge(format))) {
        long before = TemporaryPhoto.allocated();
        BufferedImage image = decoder.decode(photo.file(), photo.admit(), 2048).pixels(2048);
        long bytes = TemporaryPhoto.allocated() - before;
        assertThat(bytes).as("bytes allocated for " + format).isLessThan(200_000_000);
        assertThat(image.getWidth()).isEqualTo(EDGE / 4);
        assertThat(image.getRGB(100, 1000)).isEqualTo(0xff000000);
        assertThat(image.getRGB(2000, 1000)).isEqualTo(0xffc8c8c8);
      }
    }
  }

  /** Asked for at its whole size it would not fit twice, so no second reader can have helped. */
  @Test
  void areReadInOneGoIfProgressive() throws IOException {
    try (TemporaryPhoto photo = TemporaryPhoto.of(SamplePhotos.progressiveJpeg())) {
      BufferedImage image =
          new Decoder(300_000).decode(photo.file(), photo.admit(), 2048).pixels(2048);
      assertThat(TestPicture.difference(image, 6)).isEmpty();
    }
  }

  @Test
  void areRefusedIfWhatRemainsWouldBeTooSmall() throws IOException {
    try (TemporaryPhoto photo = TemporaryPhoto.of(huge("png"))) {
      assertThatThrownBy(
              () -> new Decoder(30_000_000).decode(photo.file(), photo.admit(), EDGE - 1))
          .isInstanceOf(BadImageException.class)
          .hasMessageContaining("too large");
    }
  }
}
