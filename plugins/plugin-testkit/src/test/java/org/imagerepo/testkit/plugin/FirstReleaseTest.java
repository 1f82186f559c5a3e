package org.imagerepo.testkit.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Score;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.imagerepo.testkit.rendition.RecordedRenditions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plugin that was built against the first release of the API, and never since, works today. */
class FirstReleaseTest {
  private static final Path FOLDER = Path.of("src/test/resources/first-release/plugin");

  @BeforeEach
  void whereThereWasARelease() {
    assumeTrue(
        Files.exists(FOLDER.resolve("first-release.jar")),
        "the API wasn't released under this name: see src/test/resources/first-release/README.md");
  }

  @Test
  void isFitToShipAndWorksOnPhotosOfEveryKind() throws Exception {
    assertThat(PackageCheck.problems(FOLDER)).isEmpty();
    assertThat(PluginTrial.problems(FOLDER, Map.of(), Duration.ofSeconds(60))).isEmpty();
  }

  @Test
  void doesWhatItDidThen() throws IOException {
    try (PluginHarness plugin = PluginHarness.of(FOLDER);
        OpenedPhoto photo = OpenedPhoto.of(SamplePhotos.jpeg())) {
      Findings findings =
          plugin.tagger("first-format", Map.of("vocabulary", "kind")).examine(photo);
      assertThat(findings.tags()).containsExactly(new Tag("kind", "image/jpeg", 0.5));
      assertThat(findings.scores()).containsExactly(new Score("first", 1));

      Preprocessor icon = plugin.preprocessor("first-icon", Map.of());
      List<RenditionSpec> plan = icon.plan(photo.info());
      RecordedRenditions renditions = new RecordedRenditions(plan);
      icon.render(photo, plan, renditions);
      assertThat(OpenedPhoto.headerOf(renditions.bytes().get("first-icon")))
          .isEqualTo(new ImageInfo("image/png", 1, 1, 1, 1));
    }
  }
}
