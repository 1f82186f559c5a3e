package org.imagerepo.plugins.dl4j.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is done to a picture shows in what is measured. */
class MeasuresTest {
  private static Picture cat;
  private static Features plain;

  @BeforeAll
  static void read() throws IOException {
    cat = TestPicture.cat();
    plain = measured(cat, 90);
  }

  private static Features measured(Picture picture, int quality) throws IOException {
    try (OpenedPhoto photo = OpenedPhoto.of(picture.jpeg(quality))) {
      return PhotoMeasures.of(photo);
    }
  }

  private static double of(Features features, String name) {
    return features.values()[features.names().indexOf(name)];
  }

  @Test
  void blurMakesEdgesLessSteep() throws IOException {
    Features blurred = measured(cat.blurred(3), 90);
    assertThat(of(blurred, "fine steepness 0.9")).isLessThan(of(plain, "fine steepness 0.9"));
    assertThat(of(blurred, "blur across")).isGreaterThan(of(plain, "blur across"));
  }

  @Test
  void lightShowsInThePercentiles() throws IOException {
    assertThat(of(measured(cat.exposed(-3), 90), "percentile 0.5"))
        .isLessThan(of(plain, "percentile 0.5") / 2);
    assertThat(of(measured(cat.exposed(3), 90), "lost in white")).isGreaterThan(0.1);
  }

  @Test
  void noiseShowsWhereItIsSmooth() throws IOException {
    assertThat(of(measured(cat.noisy(0.1, new Random(7)), 95), "noise 0.3"))
        .isGreaterThan(of(plain, "noise 0.3") + 1);
  }

  @Test
  void compressionShowsInTableAndBlocks() throws IOException {
    Features compressed = measured(cat, 5);
    assertThat(of(compressed, "quantisation")).isGreaterThan(of(plain, "quantisation") + 1);
    assertThat(of(compressed, "blocks across")).isGreaterThan(of(plain, "blocks across") + 0.5);
  }

  @Test
  void coloursAreMeasured() throws IOException {
    assertThat(of(measured(cat.grey(), 90), "colour")).isLessThan(0.5);
    assertThat(of(plain, "colour")).isGreaterThan(1);
  }
}
