package org.imagerepo.plugins.resize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.photo.TestPicture;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.imagerepo.testkit.rendition.RecordedRenditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same renditions once more, as WebP. */
class WebpFormsTest {
  private static final int LOST_BY_QUALITY_80 = 10;

  private final Resize resize = with(80);

  static List<SamplePhotos.Sample> photos() {
    return SamplePhotos.all();
  }

  private static Resize with(int quality) {
    try {
      return new Resize(2048, 400, 80, Optional.of(WebpEncoder.of(quality)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("photos")
  void showThePhotoUprightAndInItsColours(SamplePhotos.Sample photo) throws IOException {
    for (String name : List.of("preview-webp", "thumbnail-webp")) {
      try (OpenedPhoto form = OpenedPhoto.of(render(resize, photo.bytes()).get(name))) {
        assertThat(form.info().mediaType()).isEqualTo("image/webp");
        assertThat(
                TestPicture.difference(form.pixels(2048), photo.tolerance() + LOST_BY_QUALITY_80))
            .isEmpty();
      }
    }
  }

  @Test
  void areSmallerThanJpegAndAddNothingElse() throws IOException {
    byte[] photo = SamplePhotos.camera(1200, 900, 5);
    Map<String, byte[]> made = render(resize, photo);
    Map<String, byte[]> without = render(new Resize(2048, 400, 80, Optional.empty()), photo);
    assertThat(made).hasSize(4);
    for (String name : without.keySet()) {
      assertThat(made.get(name)).isEqualTo(without.get(name));
      assertThat(made.get(name + "-webp").length).isLessThan(made.get(name).length);
    }
  }

  @Test
  void areLeftOutWhereWebpEnds() throws IOException {
    Resize large = new Resize(16_384, 400, 80, Optional.of(WebpEncoder.of(80)));
    assertThat(large.plan(new ImageInfo("image/jpeg", 16_384, 2, 1, 1)))
        .extracting(RenditionSpec::name)
        .containsExactly("preview", "thumbnail", "thumbnail-webp");
  }

  @Test
  void changeTheRevisionSoThatPhotosOfBeforeGetThem() {
    String without = new Resize(2048, 400, 80, Optional.empty()).revision();
    assertThat(without).isEqualTo("4-preview2048-thumbnail400-q80");
    assertThat(List.of(without, resize.revision(), with(70).revision())).doesNotHaveDuplicates();
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
