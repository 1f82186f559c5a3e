package org.imagerepo.plugins.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.plugin.PackagedPluginContract;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.imagerepo.testkit.rendition.RecordedRenditions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The folder that ships, loaded as the platform loads it: inherits what each must be fit for. */
class PackagedTemplateIT extends PackagedPluginContract {
  private PluginHarness plugin;

  @BeforeEach
  void load() throws IOException {
    plugin = PluginHarness.packaged();
  }

  @AfterEach
  void close() throws IOException {
    plugin.close();
  }

  @Test
  void offersBothProviders() {
    assertThat(plugin.types()).containsExactlyInAnyOrder("square", "shape");
  }

  @Test
  void rendersAndTags() throws IOException {
    Preprocessor square = plugin.preprocessor("square", Map.of());
    Tagger shape = plugin.tagger("shape", Map.of("tolerance", "50"));
    try (OpenedPhoto photo = OpenedPhoto.of(SamplePhotos.jpeg())) {
      List<RenditionSpec> plan = square.plan(photo.info());
      RecordedRenditions renditions = new RecordedRenditions(plan);
      square.render(photo, plan, renditions);
      assertThat(renditions.missing()).isEmpty();
      assertThat(shape.examine(photo).tags()).containsExactly(new Tag("shape", "square", 1));
    }
  }

  @Test
  void aWrongSettingIsRefusedWithTheRemedy() {
    assertThatThrownBy(() -> plugin.tagger("shape", Map.of("tolerance", "51")))
        .hasMessage("tolerance is '51' but must be a whole number from 0 to 50");
  }
}
