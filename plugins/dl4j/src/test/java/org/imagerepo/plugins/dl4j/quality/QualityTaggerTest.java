package org.imagerepo.plugins.dl4j.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A photo that the network never saw, good in many ways and bad in many. */
class QualityTaggerTest {
  private Tagger tagger;

  static Tagger tagger(Map<String, String> settings) throws IOException {
    QualityTaggerFactory factory = new QualityTaggerFactory();
    return factory.create(Settings.parse(factory.settings(), settings), null);
  }

  @BeforeEach
  void begin() throws IOException {
    // The picture has 451 pixels.
    tagger = tagger(Map.of("least-edge", "400"));
  }

  @AfterEach
  void end() throws IOException {
    tagger.close();
  }

  private Findings judge(Picture picture, int quality) throws IOException {
    try (OpenedPhoto photo = OpenedPhoto.of(picture.jpeg(quality))) {
      return tagger.examine(photo);
    }
  }

  private static List<String> names(Findings findings) {
    return findings.tags().stream().map(Tag::name).toList();
  }

  @ParameterizedTest
  @EnumSource(Styles.class)
  void whatIsDoneOnPurposeStaysGood(Styles style) throws IOException {
    Findings found = judge(style.of(TestPicture.cat(), new Random(3)), 92);
    assertThat(names(found)).as(style.toString()).contains("good", "sharp");
    assertThat(found.scores().get(0).value()).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @EnumSource(Defect.class)
  void aDefectIsNamed(Defect defect) throws IOException {
    Spoiling spoiling = new Spoiling(new Random(5));
    Picture spoilt = spoiling.spoilt(TestPicture.cat(), defect);
    Findings found = judge(spoilt, spoiling.jpegQuality(defect));
    assertThat(names(found)).contains(defect.label()).doesNotContain("good");
    assertThat(found.scores().get(0).value()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void aSmallPhotoIsOfLowResolution() throws IOException {
    try (Tagger usual = tagger(Map.of());
        OpenedPhoto photo = OpenedPhoto.of(TestPicture.cat().jpeg(92))) {
      assertThat(names(usual.examine(photo))).contains("low resolution").doesNotContain("good");
    }
  }
}
