package org.imagerepo.plugins.dl4j.quality;

import java.io.IOException;
import java.io.InputStream;
import org.imagerepo.plugins.dl4j.Dl4jPlugin;
import org.imagerepo.testkit.rendition.OpenedPhoto;

/** A photo that the network was not taught with. */
final class TestPicture {
  private TestPicture() {}

  /** Chelsea, by Stéfan van der Walt; CC0, from scikit-image. */
  static Picture cat() throws IOException {
    try (InputStream in = Dl4jPlugin.class.getResourceAsStream("cat.jpg");
        OpenedPhoto photo = OpenedPhoto.of(in.readAllBytes())) {
      return Picture.of(photo.pixels(1000), 1000);
    }
  }
}
