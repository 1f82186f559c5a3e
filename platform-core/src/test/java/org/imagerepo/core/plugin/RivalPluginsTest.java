package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.core.plugin.Installation.plugin;
import static org.imagerepo.core.plugin.Installation.tagger;

import java.nio.file.Files;
import java.nio.file.Path;
import org.imagerepo.core.plugin.PluginStatus.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several plugins that want to be the same. */
class RivalPluginsTest {
  @TempDir private Path temp;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.in(temp);
  }

  private static PluginFolderBuilder telling(String type, String revision) {
    return PluginFolderBuilder.tagger(type, "return new SampleTagger(\"" + revision + "\");");
  }

  @Test
  void aDroppedInPluginWinsOverTheBundledOneOfTheSameId() throws Exception {
    telling("exif", "bundled").in(installation.bundled);
    telling("exif", "dropped in").in(installation.dropped, "my-exif");

    try (Plugins plugins = installation.start()) {
      assertThat(tagger(plugins, "exif").revision()).isEqualTo("dropped in");
      assertThat(plugin(plugins, "my-exif").origin()).isEqualTo(Origin.DROPPED_IN);
      assertThat(plugins.status()).extracting(PluginStatus::folder).doesNotContain("exif");
    }
  }

  @Test
  void aRefusedDroppedInPluginIsNotSilentlyReplacedByTheBundledOne() throws Exception {
    telling("exif", "bundled").in(installation.bundled);
    telling("exif", "dropped in")
        .manifest("Platform-Api-Version", "99.0")
        .in(installation.dropped, "my-exif");

    assertNoExif("my-exif", "99.0");
  }

  @Test
  void aFolderThatCanNotBeReadStandsForThePluginOfItsName() throws Exception {
    telling("exif", "bundled").in(installation.bundled);
    Files.createDirectory(installation.dropped.resolve("exif"));

    assertNoExif("exif", "exactly one JAR");
  }

  private void assertNoExif(String folder, String reason) throws Exception {
    try (Plugins plugins = installation.start()) {
      assertThat(plugins.taggers()).isEmpty();
      assertThat(plugin(plugins, folder).origin()).isEqualTo(Origin.DROPPED_IN);
      assertThat(plugin(plugins, folder).reason().orElseThrow()).contains(reason);
    }
  }

  @Test
  void twoDroppedInPluginsOfOneIdAreBothRefusedNamingBothFolders() throws Exception {
    telling("exif", "bundled").in(installation.bundled);
    Path one = telling("exif", "1").in(installation.dropped, "exif-1");
    Path two = telling("exif", "2").in(installation.dropped, "exif-2");

    try (Plugins plugins = installation.start()) {
      assertThat(plugins.taggers()).isEmpty();
      for (String folder : new String[] {"exif-1", "exif-2"}) {
        assertThat(plugin(plugins, folder).reason().orElseThrow())
            .contains(one.toString(), two.toString(), "leave only one");
      }
    }
  }

  @Test
  void theSecondProviderOfATypeFailsNamingTheFirst() throws Exception {
    PluginFolderBuilder.tagger("first").in(installation.dropped);
    telling("first", "2").manifest("Plugin-Id", "second").in(installation.dropped);

    try (Plugins plugins = installation.start()) {
      assertThat(tagger(plugins, "first").revision()).isEqualTo("1");
      ProviderStatus second = plugin(plugins, "second").providers().get(0);
      assertThat(second.state()).isEqualTo(ProviderState.FAILED);
      assertThat(second.reason().orElseThrow()).contains("the plugin first offers");
    }
  }
}
