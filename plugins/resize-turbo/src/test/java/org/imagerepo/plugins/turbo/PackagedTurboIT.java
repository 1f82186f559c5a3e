package org.imagerepo.plugins.turbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.core.image.DecodedImage;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.photo.TestPicture;
import org.imagerepo.testkit.plugin.PackagedPluginContract;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The folder that ships, in a class loader of its own, and at work for the engine. */
@ExtendWith(NeedsTurbo.class)
class PackagedTurboIT extends PackagedPluginContract {
  /** Orientation and colours are the engine's affair, and odd photos are decoded all the same. */
  @Test
  void decodesForTheEngine() throws IOException {
    List<String> ways = new ArrayList<>();
    Decoder engine = new Decoder(50_000_000);
    engine.tell((format, way) -> ways.add(way.way()));
    try (PluginHarness plugin = PluginHarness.packaged()) {
      PlaneDecoder turbo = plugin.planeDecoder("turbo", Map.of("always", "true"));
      engine.decodeBy(() -> List.of(turbo));
      for (SamplePhotos.Sample sample : SamplePhotos.all()) {
        if (sample.mediaType().equals("image/jpeg")) {
          try (OpenedPhoto source = OpenedPhoto.of(sample.bytes());
              DecodedImage image = new DecodedImage(source.info(), source.file(), engine)) {
            assertThat(TestPicture.difference(image.pixels(2048), sample.tolerance()))
                .as(sample.name())
                .isEmpty();
          }
        }
      }
    }
    assertThat(ways).contains("plugin", "general").doesNotContain("fast");
  }

  @Test
  void leavesDamageToTheEngine() throws IOException {
    byte[] cut = SamplePhotos.truncated(SamplePhotos.jpeg(), 0.8);
    Decoder engine = new Decoder(50_000_000, true);
    try (PluginHarness plugin = PluginHarness.packaged();
        OpenedPhoto source = OpenedPhoto.damaged(cut)) {
      PlaneDecoder turbo = plugin.planeDecoder("turbo", Map.of());
      engine.decodeBy(() -> List.of(turbo));
      ImageInfo info = source.info();
      try (DecodedImage image = new DecodedImage(info, source.file(), engine)) {
        assertThat(image.isDamaged()).isTrue();
      }
    }
  }
}
