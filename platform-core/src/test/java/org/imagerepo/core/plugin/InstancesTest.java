package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagerepo.core.plugin.Installation.plugin;
import static org.imagerepo.core.plugin.Installation.tagger;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several providers of one type, each with settings of its own. */
class InstancesTest {
  @TempDir private Path temp;
  private Installation installation;

  /** Its revision is the value of its setting, and where it may keep things. */
  private static PluginFolderBuilder talker(String type) {
    return PluginFolderBuilder.plugin(type)
        .door(
            """
            static final Setting<String> WORD = Setting.text("word", "Said").defaultsTo("hm");
            @Override public List<ProviderFactory<Tagger>> taggers() {
              return List.of(
                  new Maker<>("%s", List.of(WORD), (settings, context) ->
                      new SampleTagger(
                          settings.get(WORD) + " in " + context.dataDirectory().getFileName())));
            }
            """
                .formatted(type));
  }

  @BeforeEach
  void install() throws Exception {
    installation = Installation.in(temp).with(talker("talker"));
  }

  @Test
  void eachHasItsNameItsSettingsAndItsFolder() throws Exception {
    installation
        .set("platform.provider.talker.instances", "loud, very-low")
        .set("platform.provider.talker.word", "hello")
        .set("PLATFORM_PROVIDER_TALKER_LOUD_WORD", "HELLO");

    try (Plugins plugins = installation.start()) {
      assertThat(plugins.taggers())
          .extracting(Active::type)
          .containsExactlyInAnyOrder("talker", "talker-loud", "talker-very-low");
      assertThat(tagger(plugins, "talker").revision()).isEqualTo("hello in talker");
      assertThat(tagger(plugins, "talker-loud").revision()).isEqualTo("HELLO in talker-loud");
      assertThat(tagger(plugins, "talker-very-low").revision()).isEqualTo("hm in talker-very-low");
    }
  }

  @Test
  void oneOfThemIsSwitchedOffAlone() throws Exception {
    installation
        .set("PLATFORM_PROVIDER_TALKER_INSTANCES", "loud")
        .set("platform.provider.talker.enabled", "false");

    try (Plugins plugins = installation.start()) {
      assertThat(plugins.taggers()).extracting(Active::type).containsExactly("talker-loud");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Loud", "loud,loud", "loud,", "../loud", "a b"})
  void whatIsNoListOfNamesStopsTheStart(String names) {
    installation.set("platform.provider.talker.instances", names);

    assertThatThrownBy(installation::start)
        .isInstanceOf(PluginStartException.class)
        .hasMessageContaining("platform.provider.talker.instances is '" + names + "' but must be")
        .hasMessageContaining("separated by commas");
  }

  @Test
  void whatIsNoListOfNamesFailsAPluginThatComesLater() throws Exception {
    installation.set("platform.provider.talker.instances", "loud");
    try (Plugins plugins = installation.start()) {
      installation.set("platform.provider.late.instances", "Loud").with(talker("late"));
      plugins.rescan();

      assertThat(plugin(plugins, "late").reason().orElseThrow())
          .contains("platform.provider.late.instances is 'Loud' but must be");
      assertThat(plugins.taggers()).hasSize(2);
    }
  }

  @Test
  void aStorageIsOneAlone() {
    installation.set("platform.provider.sample-blobs.instances", "more");

    assertThatThrownBy(installation::start)
        .hasMessageContaining("platform.provider.sample-blobs.instances is unknown");
  }
}
