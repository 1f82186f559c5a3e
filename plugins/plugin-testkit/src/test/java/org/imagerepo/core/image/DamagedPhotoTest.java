package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.photo.TestPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos that are cut short or damaged: refused, unless the operator wants them shown. */
class DamagedPhotoTest {
  private static final Color GREY = new Color(128, 128, 128);

  private final Decoder tolerant = new Decoder(50_000_000, true);

  @Test
  void areRefusedUnlessWanted() throws IOException {
    byte[] cut = SamplePhotos.truncated(SamplePhotos.jpeg(), 0.5);
    try (TemporaryPhoto photo = TemporaryPhoto.of(cut)) {
      assertThatThrownBy(photo::admit)
          .isInstanceOf(RefusedImageException.class)
          .hasMessageContaining("ends before");
      ImageInfo info = admitted(photo);
      assertThatThrownBy(() -> new Decoder(50_000_000).decode(photo.file(), info, 400))
          .isInstanceOf(BadImageException.class);
    }
  }

  @Test
  void areGreyFromWhereTheyEnd() throws IOException {
    byte[] cut = SamplePhotos.truncated(SamplePhotos.jpeg(), 0.8);
    try (TemporaryPhoto photo = TemporaryPhoto.of(cut)) {
      Pyramid seen = tolerant.decode(photo.file(), admitted(photo), 400);
      BufferedImage image = seen.pixels(2048);
      assertThat(seen.isDamaged()).isTrue();
      assertThat(new Color(image.getRGB(50, TestPicture.HEIGHT - 2))).isEqualTo(GREY);
      BufferedImage whole = TestPicture.draw();
      Color expected = new Color(whole.getRGB(50, 4));
      assertThat(TestPicture.distance(new Color(image.getRGB(50, 4)), expected)).isLessThan(8);
    }
  }

  /** Of a progressive one the whole picture is there, only coarser. */
  @Test
  void areCoarseIfProgressive() throws IOException {
    byte[] cut = SamplePhotos.truncated(SamplePhotos.progressiveJpeg(), 0.7);
    try (TemporaryPhoto photo = TemporaryPhoto.of(cut)) {
      Pyramid seen = tolerant.decode(photo.file(), admitted(photo), 400);
      assertThat(seen.isDamaged()).isTrue();
      assertThat(TestPicture.difference(seen.pixels(2048), 40)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void areToldFromWholeOnes(boolean isProgressive) throws IOException {
    byte[] whole = isProgressive ? SamplePhotos.progressiveJpeg() : SamplePhotos.jpeg();
    try (TemporaryPhoto photo = TemporaryPhoto.of(whole);
        DecodedImage image = new DecodedImage(photo.admit(), photo.file(), tolerant)) {
      assertThat(image.isDamaged()).isFalse();
      assertThat(TestPicture.difference(image.pixels(2048), 6)).isEmpty();
    }
  }

  /** Many a program forgets the marker at the end. */
  @Test
  void areWholeIfOnlyTheirEndMarkerIsMissing() throws IOException {
    byte[] jpeg = SamplePhotos.jpeg();
    try (TemporaryPhoto photo = TemporaryPhoto.of(Arrays.copyOf(jpeg, jpeg.length - 2))) {
      Pyramid seen = tolerant.decode(photo.file(), admitted(photo), 400);
      assertThat(seen.isDamaged()).isFalse();
      assertThat(TestPicture.difference(seen.pixels(2048), 6)).isEmpty();
    }
  }

  @Test
  void areRefusedIfNothingOfThemIsThere() throws IOException {
    byte[] jpeg = SamplePhotos.jpeg();
    try (TemporaryPhoto photo = TemporaryPhoto.of(jpeg);
        FileImageInput in = FileImageInput.open(photo.file())) {
      long scanAt = JpegStructure.read(in).scanAt();
      byte[] head = Arrays.copyOf(jpeg, (int) scanAt - 2);
      try (TemporaryPhoto cut = TemporaryPhoto.of(head)) {
        ImageInfo info = photo.admit();
        assertThatThrownBy(() -> tolerant.decode(cut.file(), info, 400))
            .isInstanceOf(BadImageException.class);
      }
    }
  }

  private static ImageInfo admitted(TemporaryPhoto photo) throws IOException {
    try (FileImageInput in = FileImageInput.open(photo.file())) {
      return new ImageAdmission(TemporaryPhoto.MAX_PIXELS, true).admit(in);
    }
  }
}
