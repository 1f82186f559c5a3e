package org.imagerepo.plugins.turbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.ServiceLoader;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.junit.jupiter.api.Test;

class TurboFactoryTest {
  private final ProviderFactory<PlaneDecoder> factory =
      ServiceLoader.load(Plugin.class).findFirst().orElseThrow().planeDecoders().get(0);

  @Test
  void saysWhatToInstallIfTheLibraryIsMissing() {
    assertThat(factory.type()).isEqualTo("turbo");
    Settings settings = Settings.parse(factory.settings(), Map.of("library", "not-there-at-all"));
    assertThatThrownBy(() -> factory.create(settings, null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not-there-at-all")
        .hasMessageContaining("libturbojpeg0");
  }
}
