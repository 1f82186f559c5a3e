package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.testkit.photo.Bombs;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.photo.TestPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderTest {
  private static final long SEED = 815;

  private final Decoder decoder = new Decoder(50_000_000);

  static List<SamplePhotos.Sample> photos() {
    return SamplePhotos.all();
  }

  @ParameterizedTest
  @MethodSource("photos")
  void standsPhotosUprightInTheirColours(SamplePhotos.Sample sample) throws IOException {
    BufferedImage image = decode(sample.bytes());
    assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
    assertThat(TestPicture.difference(image, sample.tolerance())).isEmpty();
  }

  @Test
  void showsAlphaOnWhite() throws IOException {
    for (byte[] bytes : List.of(SamplePhotos.alphaPng(), SamplePhotos.alphaWebp())) {
      BufferedImage image = decode(bytes);
      Color middle = new Color(image.getRGB(TestPicture.WIDTH / 2, TestPicture.HEIGHT / 2));
      assertThat(middle).isEqualTo(Color.WHITE);
    }
  }

  @Test
  void keepsGreyAsItIs() throws IOException {
    BufferedImage image = decode(SamplePhotos.greyJpeg());
    int[] greys = {40, 180, 60, 255};
    for (int i = 0; i < 4; i++) {
      Color seen = new Color(image.getRGB(i % 2 == 0 ? 50 : 550, i < 2 ? 50 : 350));
      assertThat(TestPicture.distance(seen, new Color(greys[i], greys[i], greys[i]))).isLessThan(4);
    }
  }

  @ParameterizedTest
  @MethodSource("photos")
  void callsDamageByItsName(SamplePhotos.Sample sample) throws IOException {
    byte[] damaged = SamplePhotos.truncated(sample.bytes(), 0.25);
    ImageInfo info = header(sample.bytes());
    try (TemporaryPhoto photo = TemporaryPhoto.of(damaged)) {
      assertThatThrownBy(() -> decoder.decode(photo.file(), info, 400))
          .isInstanceOf(BadImageException.class);
    }
  }

  @Test
  void refusesAFileThatIsLargerThanItWasWhenItWasLetIn() throws IOException {
    ImageInfo small = new ImageInfo("image/jpeg", 10, 10, 1, 1);
    try (TemporaryPhoto photo = TemporaryPhoto.of(SamplePhotos.jpeg())) {
      assertThatThrownBy(() -> decoder.decode(photo.file(), small, 400))
          .isInstanceOf(BadImageException.class);
    }
  }

  @Test
  void refusesToGoOverAPhotoThousandsOfTimes() throws IOException {
    try (TemporaryPhoto photo = TemporaryPhoto.of(Bombs.manyScans(2000))) {
      ImageInfo info = photo.admit();
      assertThatThrownBy(() -> decoder.decode(photo.file(), info, 400))
          .isInstanceOf(BadImageException.class)
          .hasMessageContaining("passes");
    }
  }

  /** Whatever is done to a file that is let in, decoding it ends in pixels or as damage. */
  @ParameterizedTest
  @MethodSource("photos")
  void survivesHostileFiles(SamplePhotos.Sample sample) throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = sample.bytes().clone();
      for (int j = 0; j <= i % 16; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try (TemporaryPhoto photo = TemporaryPhoto.of(bytes)) {
        ImageInfo info = photo.admit(1_000_000);
        BufferedImage image = decoder.decode(photo.file(), info, 400).pixels(2048);
        assertThat(image.getWidth()).isEqualTo(info.uprightWidth());
      } catch (BadImageException e) {
        assertThat(e).as("seed %d, round %d", SEED, i).hasMessageMatching(".{10,}");
      }
    }
  }

  /** What the operator sees of it: which photos cost more than they would have to. */
  @Test
  void tellsByWhichWayAndWhy() throws IOException {
    List<String> told = new ArrayList<>();
    decoder.tell((format, way) -> told.add(format + " " + way.reason()));
    decode(SamplePhotos.jpeg());
    decode(SamplePhotos.progressiveJpeg());
    decode(SamplePhotos.cmykJpeg());
    decode(SamplePhotos.palettePng());
    decode(SamplePhotos.webp());
    decode(SamplePhotos.animatedGif(2));
    assertThat(told)
        .containsExactly(
            "jpeg none", "jpeg none", "jpeg components", "png none", "webp none", "gif format");
  }

  private BufferedImage decode(byte[] bytes) throws IOException {
    try (TemporaryPhoto photo = TemporaryPhoto.of(bytes)) {
      return decoder.decode(photo.file(), photo.admit(), 400).pixels(2048);
    }
  }

  private static ImageInfo header(byte[] bytes) throws IOException {
    try (TemporaryPhoto photo = TemporaryPhoto.of(bytes)) {
      return photo.admit();
    }
  }
}
