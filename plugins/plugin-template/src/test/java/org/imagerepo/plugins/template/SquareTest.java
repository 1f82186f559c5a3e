package org.imagerepo.plugins.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.photo.TestPicture;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.imagerepo.testkit.rendition.PreprocessorContract;
import org.imagerepo.testkit.rendition.RecordedRenditions;
import org.junit.jupiter.api.Test;

/** Inherits what every preprocessor promises, and adds what this one is for. */
class SquareTest extends PreprocessorContract {
  @Override
  protected Preprocessor create() {
    return new Square();
  }

  @Test
  void isAsLargeAsThePhotoAllows() {
    ImageInfo large = new ImageInfo("image/jpeg", 6000, 4000, 1, 1);
    ImageInfo small = new ImageInfo("image/jpeg", 300, 100, 1, 1);
    assertThat(new Square().plan(large))
        .containsExactly(new RenditionSpec("square", "image/jpeg", 256, 256));
    assertThat(new Square().plan(small))
        .containsExactly(new RenditionSpec("square", "image/jpeg", 100, 100));
  }

  @Test
  void showsTheMiddleOfThePhoto() throws IOException {
    try (OpenedPhoto photo = OpenedPhoto.of(SamplePhotos.png())) {
      List<RenditionSpec> plan = new Square().plan(photo.info());
      RecordedRenditions renditions = new RecordedRenditions(plan);
      new Square().render(photo, plan, renditions);
      byte[] jpeg = renditions.bytes().get("square");
      BufferedImage square = ImageIO.read(new ByteArrayInputStream(jpeg));
      // The picture's four quarters meet in its middle, so they must meet in that of the square.
      int near = 256 / 2 - 10;
      int far = 256 / 2 + 10;
      assertThat(distance(square, near, near, 0)).isLessThan(20);
      assertThat(distance(square, far, near, 1)).isLessThan(20);
      assertThat(distance(square, near, far, 2)).isLessThan(20);
      assertThat(distance(square, far, far, 3)).isLessThan(20);
    }
  }

  private static int distance(BufferedImage square, int x, int y, int quarter) {
    return TestPicture.distance(new Color(square.getRGB(x, y)), TestPicture.QUARTERS.get(quarter));
  }
}
