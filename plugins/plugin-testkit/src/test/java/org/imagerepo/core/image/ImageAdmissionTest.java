package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.RefusedImageException.Reason;
import org.imagerepo.testkit.photo.Bombs;
import org.imagerepo.testkit.photo.NotPhotos;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.photo.TestPicture;
import org.imagerepo.testkit.photo.TiffBombs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageAdmissionTest {
  private static final long SEED = 4711;

  static List<SamplePhotos.Sample> photos() {
    return SamplePhotos.all();
  }

  @ParameterizedTest
  @MethodSource("photos")
  void letsPhotosInAndReadsTheirHeader(SamplePhotos.Sample sample) throws IOException {
    try (TemporaryPhoto photo = TemporaryPhoto.of(sample.bytes())) {
      ImageInfo info = photo.admit();
      assertThat(info.mediaType()).isEqualTo(sample.mediaType());
      assertThat(info.uprightWidth()).isEqualTo(TestPicture.WIDTH);
      assertThat(info.uprightHeight()).isEqualTo(TestPicture.HEIGHT);
      assertThat(info.frames()).isEqualTo(sample.mediaType().equals("image/gif") ? 3 : 1);
    }
  }

  @Test
  void readsTheOrientation() throws IOException {
    for (int orientation = 1; orientation <= 8; orientation++) {
      try (TemporaryPhoto photo = TemporaryPhoto.of(SamplePhotos.jpegOriented(orientation))) {
        assertThat(photo.admit().orientation()).isEqualTo(orientation);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("photos")
  void refusesWhatEndsTooSoon(SamplePhotos.Sample sample) throws IOException {
    for (double share : new double[] {0.3, 0.6, 0.9}) {
      RefusedImageException refusal = refusal(SamplePhotos.truncated(sample.bytes(), share));
      assertThat(refusal.reason()).isEqualTo(Reason.TRUNCATED);
      assertThat(refusal).hasMessageContaining("copy it again");
    }
  }

  @Test
  void isNotTakenInByTheEndOfAnEmbeddedThumbnail() throws IOException {
    byte[] photo = SamplePhotos.jpeg();
    ByteArrayOutputStream withThumbnail = new ByteArrayOutputStream();
    withThumbnail.write(photo, 0, 2);
    withThumbnail.writeBytes(new byte[] {-1, (byte) 0xed, 0, 6, -1, (byte) 0xd8, -1, (byte) 0xd9});
    withThumbnail.write(photo, 2, photo.length - 2);
    byte[] cut = SamplePhotos.truncated(withThumbnail.toByteArray(), 0.6);
    assertThat(refusal(cut).reason()).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void letsInAPictureWithAVideoBehindIt() throws IOException {
    for (byte[] picture : List.of(SamplePhotos.jpeg(), SamplePhotos.png())) {
      ByteArrayOutputStream motionPhoto = new ByteArrayOutputStream();
      motionPhoto.writeBytes(picture);
      motionPhoto.writeBytes(new byte[300_000]);
      try (TemporaryPhoto photo = TemporaryPhoto.of(motionPhoto.toByteArray())) {
        assertThat(photo.admit().width()).isEqualTo(TestPicture.WIDTH);
      }
    }
  }

  @Test
  void namesWhatIsNotAPhoto() throws IOException {
    for (Map.Entry<String, byte[]> file : NotPhotos.all().entrySet()) {
      RefusedImageException refusal = refusal(file.getValue());
      assertThat(refusal.reason()).as(file.getKey()).isEqualTo(Reason.UNSUPPORTED_TYPE);
      assertThat(refusal).hasMessageContaining("Send it as JPEG");
    }
    assertThat(refusal(NotPhotos.all().get("HEIC"))).hasMessageContaining("HEIC");
    assertThat(refusal(NotPhotos.all().get("raw"))).hasMessageContaining("Canon CR2");
    assertThat(refusal(NotPhotos.all().get("PDF"))).hasMessageContaining("PDF");
  }

  @Test
  void refusesBombsFromTheirHeaderWithFlatMemory() throws IOException {
    List<byte[]> bombs = new ArrayList<>(List.of(Bombs.png(), Bombs.jpeg(), Bombs.gif()));
    bombs.add(Bombs.gif(10_000, 4));
    bombs.forEach(bomb -> Assertions.catchException(() -> refusal(bomb)));
    for (byte[] bomb : bombs) {
      try (TemporaryPhoto photo = TemporaryPhoto.of(bomb)) {
        long before = TemporaryPhoto.allocated();
        RefusedImageException refusal =
            Assertions.catchThrowableOfType(RefusedImageException.class, photo::admit);
        long bytes = TemporaryPhoto.allocated() - before;
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(bytes).as("bytes allocated").isLessThan(2_000_000);
      }
    }
  }

  @Test
  void allowsExactlyAsManyPixelsAsItSays() throws IOException {
    long pixels = (long) TestPicture.WIDTH * TestPicture.HEIGHT;
    try (TemporaryPhoto gif = TemporaryPhoto.of(SamplePhotos.animatedGif(5))) {
      assertThat(gif.admit(5 * pixels).frames()).isEqualTo(5);
      RefusedImageException refusal =
          Assertions.catchThrowableOfType(
              RefusedImageException.class, () -> gif.admit(5 * pixels - 1));
      assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
    }
  }

  @Test
  void refusesColoursThatWouldComeOutWrong() throws IOException {
    RefusedImageException refusal = refusal(SamplePhotos.labTiff());
    assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_TYPE);
    assertThat(refusal).hasMessageContaining("save it as RGB");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 17, 24, 30, 31, 32, 48, 65535})
  void refusesSamplesTooDeepForReaders(int bits) throws IOException {
    RefusedImageException refusal = refusal(TiffBombs.deep(bits));
    assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_TYPE);
    assertThat(refusal).hasMessageContaining("8 or 16 bits").hasMessageContaining(bits + " bits");
  }

  @Test
  void isNotLedRoundInCircles() throws IOException {
    assertThat(refusal(TiffBombs.circular()).reason()).isEqualTo(Reason.UNREADABLE);
  }

  /** Whatever is done to a header, it is let in or refused, quickly and without much memory. */
  @ParameterizedTest
  @MethodSource("photos")
  void survivesHostileHeaders(SamplePhotos.Sample sample) throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = sample.bytes().clone();
      for (int j = 0; j <= i % 8; j++) {
        bytes[random.nextInt(Math.min(bytes.length, 1000))] = (byte) random.nextInt();
      }
      long before = TemporaryPhoto.allocated();
      try (TemporaryPhoto photo = TemporaryPhoto.of(bytes)) {
        assertThatCode(
                () -> {
                  try {
                    photo.admit();
                  } catch (RefusedImageException e) {
                    assertThat(e.reason()).isNotNull();
                  }
                })
            .as("seed %d, round %d", SEED, i)
            .doesNotThrowAnyException();
      }
      assertThat(TemporaryPhoto.allocated() - before).as("bytes allocated").isLessThan(4_000_000);
    }
  }

  private static RefusedImageException refusal(byte[] bytes) throws IOException {
    try (TemporaryPhoto photo = TemporaryPhoto.of(bytes)) {
      return Assertions.catchThrowableOfType(RefusedImageException.class, photo::admit);
    }
  }
}
