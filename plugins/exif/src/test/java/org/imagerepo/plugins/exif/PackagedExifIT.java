package org.imagerepo.plugins.exif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.plugins.exif.ExifData.In;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.Test;

/** The folder that ships, with the libraries that were packed into it and no others. */
class PackagedExifIT {
  @Test
  void worksWithItsOwnLibraries() throws IOException {
    byte[] photo =
        new MetadataJpeg()
            .exif(new ExifData().text(In.MAIN, 0x0110, "Pinhole 1"))
            .xmpProperties("<xmp:Rating>5</xmp:Rating>")
            .bytes();
    try (PluginHarness plugin = PluginHarness.packaged();
        OpenedPhoto source = OpenedPhoto.of(photo)) {
      assertThat(plugin.id()).isEqualTo("exif");
      assertThat(plugin.types()).containsExactly("exif");
      Tagger tagger = plugin.tagger("exif", Map.of());
      assertThat(tagger.health().isUp()).isTrue();
      assertThat(tagger.examine(source).tags()).containsExactly(new Tag("camera", "Pinhole 1", 1));
      assertThat(tagger.examine(source).fields()).containsEntry("rating", "5");
    }
  }
}
