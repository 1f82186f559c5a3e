package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.core.plugin.Installation.plugin;
import static org.imagerepo.core.plugin.Installation.tagger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
  private static final ApiVersion HERE = ApiVersion.ofPlatform();
  private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path temp;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.in(temp).with(PluginFolderBuilder.tagger("good"));
  }

  /** Starts; one plugin is refused, the good one works. */
  private void assertRefused(String folder, String... reason) throws Exception {
    try (Plugins plugins = installation.start()) {
      PluginStatus status = plugin(plugins, folder);
      assertThat(status.isLoaded()).isFalse();
      assertThat(status.reason().orElseThrow()).contains(reason);
      assertThat(plugins.taggers()).extracting(Active::type).containsExactly("good");
    }
  }

  @Test
  void aRightPluginIsDescribed() throws Exception {
    try (Plugins plugins = installation.start()) {
      PluginStatus status = plugin(plugins, "good");
      assertThat(status.id()).isEqualTo("good");
      assertThat(status.version()).contains("1.2.3");
      assertThat(status.apiVersion()).contains(HERE.toString());
      assertThat(status.origin()).isEqualTo(PluginStatus.Origin.DROPPED_IN);
      assertThat(status.isLoaded()).isTrue();
      assertThat(status.reason()).isEmpty();
      assertThat(plugins.taggers())
          .containsExactly(new Active<>("good", "1.2.3", "good", tagger(plugins, "good")));
    }
  }

  @Test
  void anotherMajorVersionOfTheApiIsRefusedBeforeAnyClassIsLoaded() throws Exception {
    refusedByVersion(new ApiVersion(HERE.major() + 1, 0));
  }

  @Test
  void anOlderMajorVersionOfTheApiIsRefused() throws Exception {
    refusedByVersion(new ApiVersion(HERE.major() - 1, 9));
  }

  @Test
  void aNewerMinorVersionOfTheApiIsRefusedBeforeAnyClassIsLoaded() throws Exception {
    refusedByVersion(new ApiVersion(HERE.major(), HERE.minor() + 1));
  }

  private void refusedByVersion(ApiVersion version) throws Exception {
    // Loading the class would fail in another way, with another reason.
    PluginFolderBuilder.plugin("foreign")
        .entry("demo/Door.class", GARBAGE)
        .manifest("Platform-Api-Version", version.toString())
        .in(installation.dropped);

    assertRefused(
        "foreign", "version " + version + " of the plugin API", "this platform has " + HERE);
  }

  @Test
  void theGarbageOfTheTestsAboveWouldBeNoticedIfItWereLoaded() throws Exception {
    installation.with(PluginFolderBuilder.plugin("foreign").entry("demo/Door.class", GARBAGE));

    assertRefused("foreign", "it could not be loaded", "ClassFormatError");
  }

  @ParameterizedTest
  @CsvSource({"2.3,2.3,true", "2.3,2.0,true", "2.3,2.4,false", "2.3,1.3,false", "2.3,3.0,false"})
  void aPlatformServesItsMajorVersionUpToItsMinor(String here, String plugin, boolean serves) {
    assertThat(ApiVersion.parse(here).serves(ApiVersion.parse(plugin))).isEqualTo(serves);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.0.0", "1.x", "-1.0", "1.9999999"})
  void aVersionOfAnotherFormIsRefused(String version) throws Exception {
    installation.with(PluginFolderBuilder.tagger("odd").manifest("Platform-Api-Version", version));

    assertRefused("odd", "the manifest of part0.jar", version.isEmpty() ? "missing" : "form 1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Plugin-Version", "Platform-Api-Version"})
  void aMissingLineOfTheManifestIsNamed(String name) throws Exception {
    installation.with(PluginFolderBuilder.tagger("lacking").withoutManifest(name));

    assertRefused("lacking", name + " is missing");
  }

  @Test
  void aFolderWithoutDescriptorIsRefused() throws Exception {
    PluginFolderBuilder.tagger("x").withoutManifest("Plugin-Id").in(installation.dropped, "bare");

    assertRefused("bare", "exactly one JAR", "Plugin-Id", "0 of 1 do");
  }

  @Test
  void anEmptyFolderIsRefused() throws Exception {
    Files.createDirectory(installation.dropped.resolve("empty"));

    assertRefused("empty", "exactly one JAR", "0 of 0 do");
  }

  @Test
  void aFolderWithTwoDescriptorsIsRefused() throws Exception {
    PluginFolderBuilder.tagger("one").in(installation.dropped, "both");
    PluginFolderBuilder.tagger("two").in(installation.dropped, "both");

    assertRefused("both", "exactly one JAR", "2 of 2 do");
  }

  @Test
  void anIdOfAnotherFormIsRefused() throws Exception {
    PluginFolderBuilder.tagger("x").manifest("Plugin-Id", "../x").in(installation.dropped, "odd");

    assertRefused("odd", "Plugin-Id is '../x' but must be lower-case words");
  }

  @Test
  void aJarThatIsNoneIsRefused() throws Exception {
    Path folder = PluginFolderBuilder.tagger("x").in(installation.dropped, "broken");
    Files.write(folder.resolve("broken.jar"), GARBAGE);

    assertRefused("broken", "broken.jar can't be read as a JAR", "copy it again");
  }

  @Test
  void aJarThatWasCutOffIsRefused() throws Exception {
    Path folder = PluginFolderBuilder.tagger("x").in(installation.dropped, "cut");
    Path jar = folder.resolve("part0.jar");
    byte[] whole = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(whole, whole.length / 2));

    assertRefused("cut", "part0.jar can't be read as a JAR", "copy it again");
  }

  @Test
  void aPluginWithoutServicesFileIsRefused() throws Exception {
    installation.with(PluginFolderBuilder.tagger("closed").withoutServices());

    assertRefused("closed", "META-INF/services/org.imagerepo.api.plugin.Plugin");
  }

  @Test
  void aPluginWithTwoImplementationsIsRefused() throws Exception {
    installation.with(
        PluginFolderBuilder.tagger("double")
            .source(
                "demo.Second",
                "package demo;"
                    + "public class Second implements org.imagerepo.api.plugin.Plugin {}")
            .services("demo.Door", "demo.Second"));

    assertRefused("double", "must name one implementation only");
  }

  @Test
  void strayFilesAndHiddenFoldersAreIgnored() throws Exception {
    Files.writeString(installation.dropped.resolve("readme.txt"), "stray");
    PluginFolderBuilder.tagger("hidden").in(installation.dropped, ".hidden");

    try (Plugins plugins = installation.start()) {
      assertThat(plugins.status())
          .extracting(PluginStatus::folder)
          .containsExactlyInAnyOrder("good", "sample-storage");
    }
  }

  @Test
  void aStrayFileInAPluginFolderIsIgnored() throws Exception {
    Files.writeString(installation.dropped.resolve("good/LICENCE"), "stray");

    try (Plugins plugins = installation.start()) {
      assertThat(plugin(plugins, "good").reason()).isEqualTo(Optional.empty());
    }
  }
}
