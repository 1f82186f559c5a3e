package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.imagerepo.api.blob.LocalBlobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginContextTest {
  @TempDir private Path temp;

  @Test
  void allCodeOfAPluginRunsWithItsLoaderWhileThePlatformStarts() throws Exception {
    PluginFolderBuilder plugin =
        PluginFolderBuilder.plugin("watcher")
            .door(
                """
                static final List<String> SEEN = new ArrayList<>(List.of(Stub.context()));
                public Door() { SEEN.add(Stub.context()); }
                @Override public List<ProviderFactory<Tagger>> taggers() {
                  SEEN.add(Stub.context());
                  return List.of(new Factory());
                }
                static final class Factory implements ProviderFactory<Tagger> {
                  @Override public String type() { SEEN.add(Stub.context()); return "watcher"; }
                  @Override public List<Setting<?>> settings() {
                    SEEN.add(Stub.context());
                    return List.of();
                  }
                  @Override public Tagger create(Settings settings, ProviderContext context) {
                    SEEN.add(Stub.context());
                    return new SampleTagger(SEEN);
                  }
                }
                """);

    try (Plugins plugins = Installation.in(temp).with(plugin).start()) {
      String seen = Installation.tagger(plugins, "watcher").revision();
      assertThat(seen.replaceAll("[\\[\\] ]", "").split(","))
          .hasSizeGreaterThanOrEqualTo(6)
          .containsOnly("plugin-watcher");
    }
  }

  @Test
  void eachProviderIsCalledWithTheLoaderOfItsOwnPlugin() throws Exception {
    String create = "return Stub.tellingContext(Tagger.class);";
    Installation installation =
        Installation.in(temp)
            .with(PluginFolderBuilder.tagger("one", create))
            .with(PluginFolderBuilder.tagger("two", create));

    try (Plugins plugins = installation.start()) {
      assertThatThrownBy(Installation.tagger(plugins, "one")::revision).hasMessage("plugin-one");
      assertThatThrownBy(Installation.tagger(plugins, "two")::revision).hasMessage("plugin-two");
    }
  }

  @Test
  void theStorageKeepsItsOptionalAbilities() throws Exception {
    try (Plugins plugins = Installation.in(temp).start()) {
      assertThat(plugins.blobStore()).isInstanceOf(LocalBlobs.class);
    }
  }

  @Test
  void abilitiesStayThatComeByWayOfAnInterfaceOfThePlugin() throws Exception {
    PluginFolderBuilder plugin =
        PluginFolderBuilder.tagger("able", "return Stub.of(Able.class, method -> null);")
            .source(
                "demo.Able",
                """
                package demo;
                public interface Able
                    extends org.imagerepo.api.tag.Tagger, org.imagerepo.api.blob.LocalBlobs {}
                """);

    try (Plugins plugins = Installation.in(temp).with(plugin).start()) {
      assertThat(Installation.tagger(plugins, "able")).isInstanceOf(LocalBlobs.class);
    }
  }

  @Test
  void afterCloseEveryProviderRefusesCalls() throws Exception {
    Plugins plugins = Installation.in(temp).with(PluginFolderBuilder.tagger("one")).start();
    var tagger = Installation.tagger(plugins, "one");
    var store = plugins.blobStore();

    plugins.close();

    assertThatThrownBy(tagger::revision).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.delete(null)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aProviderGetsAFolderThatIsKeptAndOneThatIsEmptied() throws Exception {
    PluginFolderBuilder plugin =
        PluginFolderBuilder.tagger(
            "keeper",
            """
            var files = new ArrayList<String>();
            for (var folder : List.of(context.dataDirectory(), context.temporaryDirectory())) {
              files.add(String.join("+", folder.toFile().list()));
              java.nio.file.Files.createDirectories(folder.resolve("a/b"));
            }
            return new SampleTagger(files);
            """);
    Installation installation = Installation.in(temp).with(plugin);

    installation.start().close();

    try (Plugins plugins = installation.start()) {
      assertThat(Installation.tagger(plugins, "keeper").revision()).isEqualTo("[a, ]");
    }
  }
}
