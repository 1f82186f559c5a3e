package org.imagerepo.plugins.resize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.rendition.Preprocessor;
import org.junit.jupiter.api.Test;

class ResizePluginTest {
  private final Plugin plugin = ServiceLoader.load(Plugin.class).findFirst().orElseThrow();

  @Test
  void offersOnePreprocessorAndOneTagger() {
    assertThat(plugin).isInstanceOf(ResizePlugin.class);
    assertThat(plugin.preprocessors()).extracting(ProviderFactory::type).containsExactly("resize");
    assertThat(plugin.taggers()).extracting(ProviderFactory::type).containsExactly("placeholder");
    assertThat(plugin.blobStores()).isEmpty();
    assertThat(plugin.catalogues()).isEmpty();
  }

  @Test
  void readsItsSettings() throws Exception {
    ProviderFactory<Preprocessor> factory = plugin.preprocessors().get(0);
    assertThat(revision(factory, Map.of()))
        .isEqualTo(new Resize(2048, 400, 80, Optional.empty()).revision());
    assertThat(
            revision(
                factory, Map.of("preview.edge", "1000", "thumbnail.edge", "50", "quality", "7")))
        .isEqualTo(new Resize(1000, 50, 7, Optional.empty()).revision());
    for (String key : List.of("preview.edge", "thumbnail.edge", "quality")) {
      assertThatThrownBy(() -> revision(factory, Map.of(key, "0"))).hasMessageContaining(key);
    }
  }

  private static String revision(ProviderFactory<Preprocessor> factory, Map<String, String> given)
      throws Exception {
    // The factory asks nothing of its context.
    try (Preprocessor made = factory.create(Settings.parse(factory.settings(), given), null)) {
      return made.revision();
    }
  }
}
