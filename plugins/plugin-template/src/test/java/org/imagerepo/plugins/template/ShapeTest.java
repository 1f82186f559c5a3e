package org.imagerepo.plugins.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.imagerepo.testkit.tag.TaggerContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inherits what every tagger promises, and adds what this one is for. */
class ShapeTest extends TaggerContract {
  @Override
  protected Tagger create() {
    return new Shape(5);
  }

  @ParameterizedTest
  @CsvSource({
    "6000, 4000, 1, landscape",
    "4000, 6000, 1, portrait",
    "6000, 4000, 6, portrait",
    "1000, 1000, 1, square",
    "1000, 950, 1, square",
    "1000, 949, 1, landscape",
    "949, 1000, 1, portrait"
  })
  void tellsTheShapeOfTheUprightPhoto(int width, int height, int orientation, String shape)
      throws IOException {
    ImageInfo info = new ImageInfo("image/jpeg", width, height, orientation, 1);
    try (OpenedPhoto photo = OpenedPhoto.of(SamplePhotos.jpeg(), info)) {
      assertThat(new Shape(5).examine(photo).tags()).containsExactly(new Tag("shape", shape, 1));
    }
  }

  @Test
  void anotherToleranceIsAnotherRevision() {
    assertThat(new Shape(0).revision()).isNotEqualTo(new Shape(5).revision());
  }
}
