package org.imagerepo.plugins.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.imagerepo.api.tag.Box;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that ships, loaded as the platform loads it, with the models that ship. */
class PackagedDl4jIT {
  /** Chelsea, by Stéfan van der Walt; CC0, from scikit-image. Her face fills the picture. */
  private static Findings examineCat(Tagger tagger) throws IOException {
    try (InputStream in = PackagedDl4jIT.class.getResourceAsStream("cat.jpg");
        OpenedPhoto photo = OpenedPhoto.of(in.readAllBytes())) {
      return tagger.examine(photo);
    }
  }

  @Test
  void seesACatAndWhereItIs() throws IOException {
    try (PluginHarness plugin = PluginHarness.packaged()) {
      Findings found = examineCat(plugin.tagger("objects", Map.of()));
      assertThat(found.tags()).extracting(Tag::name).containsExactly("cat");
      Tag cat = found.tags().get(0);
      assertThat(cat.vocabulary()).isEqualTo("coco");
      assertThat(cat.confidence()).isGreaterThan(0.9);
      Box box = cat.boxes().get(0);
      assertThat(box.width() * box.height()).isGreaterThan(0.5);
    }
  }

  @Test
  void knowsWhatKindOfCat() throws IOException {
    try (PluginHarness plugin = PluginHarness.packaged()) {
      Findings found = examineCat(plugin.tagger("labels", Map.of("threshold", "0.1")));
      assertThat(found.tags()).isNotEmpty();
      assertThat(found.tags().get(0).name()).isIn("tabby", "tiger cat", "Egyptian cat");
    }
  }

  @Test
  void findsThePictureGood() throws IOException {
    try (PluginHarness plugin = PluginHarness.packaged()) {
      Findings found = examineCat(plugin.tagger("quality", Map.of("least-edge", "400")));
      assertThat(found.tags()).extracting(Tag::name).contains("good", "sharp");
    }
  }

  @Test
  void worksTwiceAtATimeAndAgainAfterItWasClosed() throws IOException {
    Findings first;
    try (PluginHarness one = PluginHarness.packaged();
        PluginHarness other = PluginHarness.packaged()) {
      first = examineCat(one.tagger("objects", Map.of()));
      assertThat(examineCat(other.tagger("objects", Map.of()))).isEqualTo(first);
    }
    try (PluginHarness again = PluginHarness.packaged()) {
      Findings later = examineCat(again.tagger("objects", Map.of()));
      assertThat(later.tags().get(0).confidence())
          .isCloseTo(first.tags().get(0).confidence(), Offset.offset(1e-4));
    }
  }

  @Test
  void anotherModelMustBeTheOneThatItsSumsName(@TempDir Path folder) throws IOException {
    Path model = Files.writeString(folder.resolve("model.tflite"), "not what was meant");
    Files.writeString(folder.resolve("labels.txt"), "one\ntwo\n");
    String expected = "0".repeat(64);
    Files.writeString(
        folder.resolve("SHA256SUMS"), expected + "  model.tflite\n" + expected + "  labels.txt\n");
    try (PluginHarness plugin = PluginHarness.packaged()) {
      assertThatThrownBy(() -> plugin.tagger("labels", Map.of("model", model.toString())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("labels.txt")
          .hasMessageContaining("must be " + expected);
    }
  }
}
