package org.imagerepo.plugins.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.plugins.exif.ExifData.In;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMetadataTest {
  private static final int MODEL = 0x0110;

  @TempDir Path folder;

  @Test
  void textsAreMadeFitToShow() throws IOException {
    ExifData data = new ExifData().text(In.MAIN, MODEL, "A\u0007B\u202ec\n  d\u0000e");
    assertThat(MetadataJpeg.examined(data).fields().get("camera-model")).startsWith("A B c d");
    ExifData markup = new ExifData().text(In.MAIN, MODEL, "<script>");
    assertThat(MetadataJpeg.examined(markup).tags())
        .as("escaping is for who writes HTML")
        .containsExactly(new Tag("camera", "<script>", 1));
  }

  @Test
  void longTextsAreCutBetweenCharacters() throws IOException {
    ExifData data = new ExifData().text(In.MAIN, MODEL, "x" + "📷".repeat(3000));
    Findings findings = MetadataJpeg.examined(data);
    assertThat(findings.tags().get(0).name()).isEqualTo("x" + "📷".repeat(99));
    assertThat(findings.fields().get("camera-model")).isEqualTo("x" + "📷".repeat(1999));
  }

  @Test
  void tooManyKeywordsAreCutOff() throws IOException {
    StringBuilder bag = new StringBuilder("<dc:subject><rdf:Bag>");
    for (int i = 0; i < 1000; i++) {
      bag.append("<rdf:li>word ").append(i).append("</rdf:li>");
    }
    bag.append("</rdf:Bag></dc:subject>");
    assertThat(new MetadataJpeg().xmpProperties(bag.toString()).examined().tags()).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x829a, 0x9003, 0x8827, 0xa434, 0x927c})
  void lengthsThatLieAreNoDefect(int tag) throws IOException {
    for (int type = 0; type < 14; type++) {
      for (int count : new int[] {0, 5, 70_000, Integer.MAX_VALUE, -1}) {
        ExifData data = new ExifData().text(In.MAIN, MODEL, "X1");
        Findings findings = MetadataJpeg.examined(data.claiming(In.EXIF, tag, type, count));
        assertThat(findings.fields()).containsEntry("camera-model", "X1");
      }
    }
  }

  @Test
  void xmpReadsNoFilesAndNoEntities() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
    String packet =
        entity
            + "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<rdf:Description rdf:about='' xmlns:aux='http://ns.adobe.com/exif/1.0/aux/'>"
            + "<aux:Lens>lens &e;</aux:Lens></rdf:Description></rdf:RDF></x:xmpmeta>";
    assertThat(new MetadataJpeg().xmp(packet).examined().toString()).doesNotContain("hunter2");
  }

  @Test
  void aFileThatIsGoneIsNotAPhotoWithoutMetadata() throws IOException {
    try (OpenedPhoto photo = OpenedPhoto.of(SamplePhotos.jpeg())) {
      byte[] bytes = Files.readAllBytes(photo.file());
      Files.delete(photo.file());
      assertThatThrownBy(() -> new ExifTagger().examine(photo))
          .isInstanceOf(NoSuchFileException.class);
      Files.write(photo.file(), bytes);
    }
  }

  @Test
  void aTiffFileIsReadToo() throws IOException {
    try (OpenedPhoto photo = OpenedPhoto.of(SamplePhotos.tiffOriented())) {
      assertThat(new ExifTagger().examine(photo).fields()).containsEntry("orientation", "6");
    }
  }

  @Test
  void garbledExifIsNoDefect() throws IOException {
    long seed = 7;
    Random random = new Random(seed);
    ExifData data =
        new ExifData()
            .text(In.MAIN, MODEL, "Model")
            .text(In.EXIF, 0x9003, "2019:07:14 10:00:00")
            .rationals(In.GPS, 2, 1, 1, 2, 1, 3, 1);
    byte[] whole = new MetadataJpeg().exif(data).bytes();
    for (int i = 0; i < 2000; i++) {
      byte[] garbled = whole.clone();
      for (int j = 0; j < 6; j++) {
        garbled[4 + random.nextInt(220)] = (byte) random.nextInt(256);
      }
      try (OpenedPhoto photo = OpenedPhoto.of(garbled, MetadataJpeg.header())) {
        assertThat(new ExifTagger().examine(photo)).as("copy %s of seed %s", i, seed).isNotNull();
      }
    }
  }
}
