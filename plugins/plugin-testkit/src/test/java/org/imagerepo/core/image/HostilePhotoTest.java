package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.RefusedImageException.Reason;
import org.imagerepo.testkit.photo.Bombs;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.photo.TiffBombs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small files that would make decoders work for minutes, or take gigabytes. */
@Timeout(60)
class HostilePhotoTest {
  private static final int QUARTER_GIGAPIXEL = 15_800;
  private static final int HUNDRED_MEGAPIXELS = 10_000;

  private final Decoder decoder = new Decoder(400_000_000);

  @Test
  void refusesToGoOverTooManyPixelsTooOften() throws IOException {
    for (boolean isProgressive : new boolean[] {true, false}) {
      byte[] bomb = Bombs.emptyScans(QUARTER_GIGAPIXEL, 90, isProgressive);
      assertThat(bomb.length).isLessThan(2000);
      try (TemporaryPhoto photo = TemporaryPhoto.of(bomb)) {
        ImageInfo info = photo.admit();
        long before = TemporaryPhoto.allocated();
        assertThatThrownBy(() -> decoder.decode(photo.file(), info, 400))
            .isInstanceOf(BadImageException.class)
            .hasMessageContaining("more than 10 passes");
        assertThat(TemporaryPhoto.allocated() - before).isLessThan(2_000_000);
      }
    }
  }

  @Test
  void goesOverLargePhotosAsOftenAsHonestProgramsWant() {
    assertThatCode(() -> requireReasonable(Bombs.emptyScans(HUNDRED_MEGAPIXELS, 25, true)))
        .doesNotThrowAnyException();
    assertThatCode(() -> requireReasonable(Bombs.emptyScans(QUARTER_GIGAPIXEL, 10, true)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> requireReasonable(Bombs.emptyScans(HUNDRED_MEGAPIXELS, 26, true)))
        .isInstanceOf(BadImageException.class);
    assertThatThrownBy(() -> requireReasonable(Bombs.emptyScans(QUARTER_GIGAPIXEL, 11, true)))
        .isInstanceOf(BadImageException.class);
  }

  @Test
  void doesNotCountWhatLiesBehindThePicture() {
    ByteArrayOutputStream motionPhoto = new ByteArrayOutputStream();
    motionPhoto.writeBytes(SamplePhotos.progressiveJpeg());
    for (int i = 0; i < 1000; i++) {
      motionPhoto.writeBytes(new byte[] {-1, (byte) 0xda, 0, 2});
    }
    assertThatCode(() -> requireReasonable(motionPhoto.toByteArray())).doesNotThrowAnyException();
  }

  private static void requireReasonable(byte[] jpeg) throws IOException {
    try (TemporaryPhoto photo = TemporaryPhoto.of(jpeg);
        FileImageInput in = FileImageInput.open(photo.file())) {
      JpegStructure structure = JpegStructure.read(in);
      assertThat(structure.isMultiScan()).isTrue();
      JpegScans.requireReasonable(in, structure);
    }
  }

  @Test
  void letsNoTiffWrapAnotherImage() throws IOException {
    byte[] bomb = Bombs.emptyScans(QUARTER_GIGAPIXEL, 10, true);
    RefusedImageException refusal = refusal(TiffBombs.wrapping(bomb));
    assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_TYPE);
    assertThat(refusal).hasMessageContaining("wraps JPEG").hasMessageContaining("LZW");
    assertThat(refusal(TiffBombs.wrappingSecretly(bomb))).hasMessageContaining("twice");
  }

  @Test
  void believesNeitherCanvasesNorTiles() throws IOException {
    for (byte[] bomb : List.of(Bombs.webpCanvas(), Bombs.webpFrame(), TiffBombs.largeTile())) {
      assertThat(refusal(bomb).reason()).isEqualTo(Reason.UNREADABLE);
    }
    assertThat(refusal(Bombs.webpCanvas())).hasMessageContaining("two different sizes");
    assertThat(refusal(Bombs.webpFrame())).hasMessageContaining("two different sizes");
    assertThat(refusal(TiffBombs.largeTile())).hasMessageContaining("tiles");
  }

  @Test
  void makesNoTablesThatAWebpFileOnlyNames() throws IOException {
    byte[] bomb = Bombs.webpTables(0);
    assertThat(bomb.length).isLessThan(600);
    assertThat(failure(decoder, bomb)).hasMessageContaining("codes is none");
  }

  @Test
  void makesNoMoreTablesThanThereIsMemoryFor() throws IOException {
    byte[] bomb = Bombs.webpTables(65_536);
    assertThat(failure(new Decoder(10_000_000), bomb))
        .hasMessageContaining("tables of more than 28 MB");
  }

  private static BadImageException failure(Decoder decoder, byte[] bytes) throws IOException {
    try (TemporaryPhoto photo = TemporaryPhoto.of(bytes)) {
      ImageInfo info = photo.admit();
      long before = TemporaryPhoto.allocated();
      BadImageException failure =
          Assertions.catchThrowableOfType(
              BadImageException.class, () -> decoder.decode(photo.file(), info, 400));
      assertThat(TemporaryPhoto.allocated() - before).isLessThan(64_000_000);
      return failure;
    }
  }

  private static RefusedImageException refusal(byte[] bytes) throws IOException {
    try (TemporaryPhoto photo = TemporaryPhoto.of(bytes)) {
      return Assertions.catchThrowableOfType(RefusedImageException.class, photo::admit);
    }
  }
}
