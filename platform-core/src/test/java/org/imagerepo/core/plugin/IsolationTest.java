package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.twelvemonkeys.imageio.ImageReaderBase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {
  /** Answers whether the plugin sees a class: as {@code true} or {@code false}. */
  private static final String SEES =
      """
      try {
        return new SampleTagger(Class.forName("%s") != null);
      } catch (ClassNotFoundException | NoClassDefFoundError e) {
        return new SampleTagger(false);
      }
      """;

  @TempDir private Path temp;

  @Test
  void twoPluginsEachUseTheirOwnVersionOfALibrary() throws Exception {
    Installation installation =
        Installation.in(temp).with(usingLibrary("old", "1.0"), usingLibrary("new", "2.0"));

    try (Plugins plugins = installation.start()) {
      assertThat(Installation.tagger(plugins, "old").revision()).isEqualTo("1.0");
      assertThat(Installation.tagger(plugins, "new").revision()).isEqualTo("2.0");
    }
  }

  private static PluginFolderBuilder usingLibrary(String id, String version) {
    return PluginFolderBuilder.tagger(id, "return new SampleTagger(library.Version.get());")
        .source(
            "library.Version",
            """
            package library;
            public final class Version { public static String get() { return "%s"; } }
            """
                .formatted(version));
  }

  @Test
  void aPluginSeesTheLibrariesInTheOtherJarsOfItsFolder() throws Exception {
    Installation installation = Installation.in(temp).with(sees("finder", "library.Beside"));
    PluginFolderBuilder.jar()
        .source("library.Beside", "package library; public final class Beside {}")
        .in(installation.dropped, "finder");

    assertSees(installation, "finder", true);
  }

  @Test
  void aPluginDoesNotSeeThePlatform() throws Exception {
    assertSees(installed(Plugins.class.getName()), "finder", false);
  }

  @Test
  void aPluginDoesNotSeeTheLibrariesOfThePlatform() throws Exception {
    assertSees(installed(ImageReaderBase.class.getName()), "finder", false);
  }

  @Test
  void aPluginDoesNotSeeAnotherPlugin() throws Exception {
    Installation installation =
        installed("library.Other")
            .with(
                PluginFolderBuilder.tagger("another")
                    .source("library.Other", "package library; public final class Other {}"));

    assertSees(installation, "finder", false);
  }

  @Test
  void aPluginSeesTheJdkOutsideJavaBaseToo() throws Exception {
    assertSees(installed("java.sql.DriverManager"), "finder", true);
  }

  @Test
  void aPluginSeesTheApi() throws Exception {
    assertSees(installed(RenditionSink.class.getName()), "finder", true);
  }

  @Test
  void resourcesOfThePlatformAreInvisible() throws Exception {
    PluginFolderBuilder plugin =
        PluginFolderBuilder.tagger(
            "finder",
            """
            return new SampleTagger(
                Door.class.getResource("/org/imagerepo/core/plugin/platform-api.properties"));
            """);

    try (Plugins plugins = Installation.in(temp).with(plugin).start()) {
      assertThat(Plugins.class.getResource("platform-api.properties")).isNotNull();
      assertThat(Installation.tagger(plugins, "finder").revision()).isEqualTo("null");
    }
  }

  @Test
  void classesOfTheApiAreTheSameOnBothSides() throws Exception {
    PluginFolderBuilder plugin =
        PluginFolderBuilder.tagger(
            "same",
            """
            return new SampleTagger("1") {
              @Override public Health health() { return Health.up("from the plugin"); }
            };
            """);

    try (Plugins plugins = Installation.in(temp).with(plugin).start()) {
      Tagger tagger = Installation.tagger(plugins, "same");
      assertThat(tagger.health()).isEqualTo(Health.up("from the plugin"));
    }
  }

  @Test
  void copiesOfApiClassesInAJarAreNeverLoaded() throws Exception {
    byte[] garbage = "not a class".getBytes(StandardCharsets.UTF_8);
    PluginFolderBuilder plugin =
        PluginFolderBuilder.tagger("copycat")
            .entry("org/imagerepo/api/plugin/Plugin.class", garbage)
            .entry("org/imagerepo/api/tag/Tagger.class", garbage)
            .classes(Health.class);

    try (Plugins plugins = Installation.in(temp).with(plugin).start()) {
      assertThat(Installation.tagger(plugins, "copycat").health()).isEqualTo(Health.up());
    }
  }

  private Installation installed(String className) throws Exception {
    return Installation.in(temp).with(sees("finder", className));
  }

  private static PluginFolderBuilder sees(String id, String className) {
    return PluginFolderBuilder.tagger(id, SEES.formatted(className));
  }

  private static void assertSees(Installation installation, String type, boolean expected)
      throws Exception {
    try (Plugins plugins = installation.start()) {
      assertThat(Installation.tagger(plugins, type).revision())
          .isEqualTo(Boolean.toString(expected));
    }
  }
}
