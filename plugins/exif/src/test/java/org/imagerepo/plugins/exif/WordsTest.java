package org.imagerepo.plugins.exif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.plugins.exif.ExifData.In;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final int KEYWORD = 25;
  private static final int CAPTION = 120;

  @Test
  void collectsKeywordsFromBothPlacesOnce() throws IOException {
    Findings findings =
        new MetadataJpeg()
            .xmpProperties(
                "<dc:subject><rdf:Bag><rdf:li>Zürich</rdf:li><rdf:li>lake</rdf:li></rdf:Bag>"
                    + "</dc:subject>")
            .iptc(KEYWORD, "Lake", KEYWORD, "swans", KEYWORD, "  ")
            .examined();
    assertThat(findings.tags())
        .containsExactly(
            new Tag("keyword", "Zürich", 1),
            new Tag("keyword", "lake", 1),
            new Tag("keyword", "swans", 1));
  }

  @Test
  void prefersWhatAProgramWroteLast() throws IOException {
    ExifData exif = new ExifData().text(In.MAIN, 0x010e, "from the camera");
    MetadataJpeg both = new MetadataJpeg().exif(exif).iptc(CAPTION, "from the agency");
    assertThat(both.examined().fields()).containsEntry("description", "from the agency");
    both.xmpProperties(
        "<xmp:Rating>4</xmp:Rating><dc:description><rdf:Alt>"
            + "<rdf:li xml:lang='x-default'>Swans\non the lake</rdf:li></rdf:Alt></dc:description>");
    assertThat(both.examined().fields())
        .containsEntry("description", "Swans on the lake")
        .containsEntry("rating", "4");
  }

  @Test
  void whatCamerasWriteIsNoDescription() throws IOException {
    ExifData data = new ExifData().text(In.MAIN, 0x010e, "OLYMPUS DIGITAL CAMERA         ");
    assertThat(MetadataJpeg.examined(data).fields()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "6", "4.5", "many"})
  void onlyStarsAreARating(String rating) throws IOException {
    Map<String, String> fields =
        new MetadataJpeg()
            .xmpProperties("<xmp:Rating>" + rating + "</xmp:Rating>")
            .examined()
            .fields();
    assertThat(fields).isEmpty();
  }
}
