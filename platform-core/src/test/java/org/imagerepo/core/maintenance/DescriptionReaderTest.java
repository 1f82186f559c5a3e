package org.imagerepo.core.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.archive.PhotoJson;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionReaderTest {
  private static final Instant TIME = Instant.parse("2026-01-17T10:20:30.123Z");
  private static final Photo PHOTO =
      new Photo(
          PhotoId.random(),
          UserId.random(),
          new Original(
              "a \"name\" ü.jpg",
              new ImageInfo("image/jpeg", 40, 30, 6, 1),
              10,
              "0a".repeat(32),
              1,
              TIME),
          Visibility.UNLISTED,
          Optional.of("two\nlines \\ of 🐕"),
          List.of("b", "a"),
          Optional.of(TIME.minusSeconds(1)),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          PublicLocation.HIDDEN,
          Optional.of(TIME));

  @TempDir Path folder;

  private Description read(String json) throws IOException, RefusedException {
    return DescriptionReader.read(Files.writeString(folder.resolve("photo.json"), json));
  }

  private static String exported() {
    return PhotoJson.of(PHOTO, List.of("x"), true);
  }

  @Test
  void whatWasExportedIsRead() throws Exception {
    assertThat(read(exported()))
        .isEqualTo(
            new Description(
                PHOTO.id(),
                PHOTO.original().sha256(),
                PHOTO.original().fileName(),
                TIME,
                PHOTO.takenAt(),
                Visibility.UNLISTED,
                PHOTO.caption(),
                PHOTO.ownTags(),
                PublicLocation.HIDDEN,
                true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "null",
        "{} {}",
        "{\"id\":1}",
        "{\"id\":\"../../../../etc/passwd\"}",
        "{\"ownTags\":\"a\"}",
        "{\"ownTags\":[\"a\",{}]}",
        "{\"publicLocation\":\"yes\"}",
        "{\"caption\":\"a\",\"caption\":\"b\"}",
      })
  void whatIsBrokenIsRefused(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("JSON: isn't what an export writes: ")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "sha256", "fileName", "uploadedAt", "visibility"})
  void whatMustBeThereIsMissed(String member) {
    assertThatThrownBy(() -> read(exported().replace('"' + member + '"', "\"other\"")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertThatThrownBy(() -> read("{\"other\":" + "[".repeat(100_000)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aNameIsCutToWhatFileSystemsTake() {
    assertThat(Export.onDisk("photo.jpg")).isEqualTo("photo.jpg");
    String cut = Export.onDisk("🐕".repeat(100) + ".jpeg");
    assertThat(cut).startsWith("🐕").endsWith("🐕.jpeg");
    assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(250, 255);
    assertThat(Export.onDisk("." + "ü".repeat(199)).getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween(250, 255);
  }
}
