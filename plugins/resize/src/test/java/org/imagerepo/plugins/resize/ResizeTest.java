package org.imagerepo.plugins.resize;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.photo.SampleProfile;
import org.imagerepo.testkit.photo.TestPicture;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.imagerepo.testkit.rendition.RecordedRenditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResizeTest {
  private static final int LOST_BY_QUALITY_80 = 8;

  private final Resize resize = new Resize(2048, 400, 80, Optional.empty());

  static List<SamplePhotos.Sample> photos() {
    return SamplePhotos.all();
  }

  @ParameterizedTest
  @CsvSource({
    "6000,4000,1, 2048,1365, 400,267",
    "6000,4000,6, 1365,2048, 267,400",
    "2048,100,1, 2048,100, 400,20",
    "500,400,1, 500,400, 400,320",
    "300,200,8, 200,300, 200,300",
    "30000,3,1, 2048,1, 400,1",
    "1,1,1, 1,1, 1,1",
  })
  void fitsWithoutEnlarging(int w, int h, int orientation, int pw, int ph, int tw, int th) {
    assertThat(resize.plan(new ImageInfo("image/png", w, h, orientation, 1)))
        .containsExactly(
            new RenditionSpec("preview", "image/jpeg", pw, ph),
            new RenditionSpec("thumbnail", "image/jpeg", tw, th));
  }

  @ParameterizedTest
  @MethodSource("photos")
  void showsThePhotoUprightAndInItsColours(SamplePhotos.Sample photo) throws IOException {
    Map<String, byte[]> renditions = render(resize, photo.bytes());
    assertThat(renditions).containsOnlyKeys("preview", "thumbnail");
    for (byte[] bytes : renditions.values()) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      assertThat(TestPicture.difference(image, photo.tolerance() + LOST_BY_QUALITY_80)).isEmpty();
    }
  }

  @Test
  void carriesNoMetadata() throws IOException {
    for (byte[] photo :
        List.of(SamplePhotos.jpegOriented(6), SamplePhotos.jpegIn(SampleProfile.DISPLAY_P3))) {
      for (byte[] bytes : render(resize, photo).values()) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("\u00ff\u00d8").contains("JFIF");
        assertThat(text).doesNotContain("Exif").doesNotContain("ICC_PROFILE");
      }
    }
  }

  @Test
  void makesTheThumbnailEvenIfItIsTheLargerOne() throws IOException {
    Map<String, byte[]> renditions =
        render(new Resize(100, 300, 80, Optional.empty()), SamplePhotos.jpeg());
    assertThat(ImageIO.read(new ByteArrayInputStream(renditions.get("preview"))).getWidth())
        .isEqualTo(100);
    assertThat(ImageIO.read(new ByteArrayInputStream(renditions.get("thumbnail"))).getWidth())
        .isEqualTo(300);
  }

  @Test
  void takesMoreRoomForMoreQuality() throws IOException {
    byte[] photo = SamplePhotos.camera(800, 600, 5);
    assertThat(render(new Resize(800, 400, 95, Optional.empty()), photo).get("preview").length)
        .isGreaterThan(
            render(new Resize(800, 400, 50, Optional.empty()), photo).get("preview").length * 2);
  }

  @Test
  void changesItsRevisionWithEachSetting() {
    assertThat(
            List.of(
                resize.revision(),
                new Resize(2047, 400, 80, Optional.empty()).revision(),
                new Resize(2048, 401, 80, Optional.empty()).revision(),
                new Resize(2048, 400, 81, Optional.empty()).revision()))
        .doesNotHaveDuplicates();
    assertThat(new Resize(2048, 400, 80, Optional.empty()).revision()).isEqualTo(resize.revision());
  }

  private static Map<String, byte[]> render(Resize resize, byte[] photo) throws IOException {
    try (OpenedPhoto source = OpenedPhoto.of(photo)) {
      List<RenditionSpec> plan = resize.plan(source.info());
      RecordedRenditions renditions = new RecordedRenditions(plan);
      resize.render(source, plan, renditions);
      return renditions.bytes();
    }
  }
}
