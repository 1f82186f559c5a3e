package org.imagerepo.plugins.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.imagerepo.testkit.plugin.SourcePlugin;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that ships beside a plugin with other versions of libraries that both bring along. */
class NeighbourIT {
  private static final Path SOURCE = Path.of("src/test/resources/neighbour/Neighbour.java");
  private static final Path LIBRARIES = Path.of("target/neighbour");
  private static final List<String> OTHER_VERSIONS =
      List.of("jackson 2.13.5", "guava-31.1-jre.jar");

  @TempDir Path folder;

  @BeforeEach
  void pack() throws IOException {
    SourcePlugin.pack(SOURCE, "neighbour", "1.0", folder);
    try (Stream<Path> libraries = Files.list(LIBRARIES)) {
      for (Path library : libraries.toList()) {
        Files.copy(library, folder.resolve(library.getFileName()));
      }
    }
  }

  private static Findings examineCat(Tagger tagger) throws IOException {
    try (InputStream in = NeighbourIT.class.getResourceAsStream("cat.jpg");
        OpenedPhoto photo = OpenedPhoto.of(in.readAllBytes())) {
      return tagger.examine(photo);
    }
  }

  private static List<String> names(Tagger tagger) throws IOException {
    return examineCat(tagger).tags().stream().map(Tag::name).toList();
  }

  @Test
  void eachHasItsOwnLibraries() throws IOException {
    try (PluginHarness neighbour = PluginHarness.of(folder);
        PluginHarness plugin = PluginHarness.packaged()) {
      Tagger libraries = neighbour.tagger("neighbour", Map.of());
      assertThat(names(libraries)).isEqualTo(OTHER_VERSIONS);

      Tagger objects = plugin.tagger("objects", Map.of());
      Tagger quality = plugin.tagger("quality", Map.of("least-edge", "400"));
      for (int turn = 0; turn < 2; turn++) {
        assertThat(names(objects)).containsExactly("cat");
        assertThat(names(quality)).contains("good");
        assertThat(names(libraries)).isEqualTo(OTHER_VERSIONS);
      }
    }
  }

  @Test
  void theOneGoesOnWhenTheOtherIsTakenAwayAndComesAgain() throws IOException {
    try (PluginHarness plugin = PluginHarness.packaged()) {
      Tagger objects = plugin.tagger("objects", Map.of());
      for (int time = 0; time < 2; time++) {
        try (PluginHarness neighbour = PluginHarness.of(folder)) {
          assertThat(names(neighbour.tagger("neighbour", Map.of()))).isEqualTo(OTHER_VERSIONS);
        }
        assertThat(names(objects)).containsExactly("cat");
      }
    }
    try (PluginHarness neighbour = PluginHarness.of(folder)) {
      assertThat(names(neighbour.tagger("neighbour", Map.of()))).isEqualTo(OTHER_VERSIONS);
    }
  }
}
