package org.imagerepo.testkit.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Score;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Tagger} promises: inherit it and say how to make yours. */
public abstract class TaggerContract {
  private static final int THREADS = 4;
  private static final int ROUNDS = 4;
  private static final long SEED = 20_260_101;
  private static final int DAMAGED_COPIES = 20;

  private Tagger tagger;

  /** Makes a new one, with the same settings each time. */
  protected abstract Tagger create() throws IOException;

  @BeforeEach
  void begin() throws IOException {
    tagger = create();
  }

  @AfterEach
  void end() throws IOException {
    tagger.close();
  }

  static List<SamplePhotos.Sample> photos() {
    List<SamplePhotos.Sample> photos = new ArrayList<>(SamplePhotos.all());
    photos.add(new SamplePhotos.Sample("grey JPEG", "image/jpeg", SamplePhotos.greyJpeg(), 6));
    return photos;
  }

  static List<ImageInfo> headers() {
    List<ImageInfo> headers = new ArrayList<>();
    for (String type : List.of("image/jpeg", "image/png", "image/tiff", "image/x-unheard-of")) {
      headers.add(new ImageInfo(type, 6000, 4000, 6, 1));
      headers.add(new ImageInfo(type, 1, 1, 1, 1));
      headers.add(new ImageInfo(type, 30_000, 2, 1, 500));
    }
    return headers;
  }

  @Test
  void isWellAndHasAStableRevision() throws IOException {
    assertThat(tagger.health().isUp()).isTrue();
    try (Tagger other = create()) {
      assertThat(other.revision()).isNotBlank().isEqualTo(tagger.revision());
    }
  }

  @ParameterizedTest
  @MethodSource("headers")
  void acceptsTheSameEachTime(ImageInfo header) throws IOException {
    boolean accepts = tagger.accepts(header);
    assertThat(tagger.accepts(header)).isEqualTo(accepts);
    try (Tagger other = create()) {
      assertThat(other.accepts(header)).isEqualTo(accepts);
    }
  }

  @ParameterizedTest
  @MethodSource("photos")
  void findsTheSameInTheSamePhoto(SamplePhotos.Sample photo) throws IOException {
    Findings first = examine(tagger, photo);
    assertThat(examine(tagger, photo)).isEqualTo(first);
    try (Tagger other = create()) {
      assertThat(examine(other, photo)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @MethodSource("photos")
  void saysEverythingOnceAndInTheRightForm(SamplePhotos.Sample photo) throws IOException {
    Findings findings = examine(tagger, photo);
    assertThat(findings.tags().stream().map(tag -> List.of(tag.vocabulary(), tag.name())))
        .doesNotHaveDuplicates();
    assertThat(findings.tags()).extracting(Tag::name).noneMatch(TaggerContract::hasControls);
    assertThat(findings.scores()).extracting(Score::name).doesNotHaveDuplicates();
    Map<String, String> fields = findings.fields();
    assertThat(fields.values()).noneMatch(TaggerContract::hasControls);
    assertThatCode(
            () -> {
              OffsetDateTime.parse(fields.getOrDefault(Fields.TAKEN_AT, "2000-01-01T00:00:00Z"));
              LocalDateTime.parse(
                  fields.getOrDefault(Fields.TAKEN_AT_LOCAL, "2000-01-01T00:00:00"));
            })
        .doesNotThrowAnyException();
    assertThat(Double.parseDouble(fields.getOrDefault(Fields.LATITUDE, "0"))).isBetween(-90., 90.);
    assertThat(Double.parseDouble(fields.getOrDefault(Fields.LONGITUDE, "0")))
        .isBetween(-180., 180.);
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  @ParameterizedTest
  @MethodSource("photos")
  void leavesPixelsAndFileAsTheyAre(SamplePhotos.Sample photo) throws IOException {
    try (OpenedPhoto source = OpenedPhoto.of(photo.bytes())) {
      List<Integer> before = SharedPixels.hashes(source);
      if (tagger.accepts(source.info())) {
        tagger.examine(source);
      }
      assertThat(SharedPixels.hashes(source)).isEqualTo(before);
      assertThat(Files.readAllBytes(source.file())).isEqualTo(photo.bytes());
    }
  }

  @Test
  void worksForManyThreads() throws Exception {
    Map<SamplePhotos.Sample, Findings> alone = new LinkedHashMap<>();
    for (SamplePhotos.Sample photo : photos()) {
      alone.put(photo, examine(tagger, photo));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Map.Entry<SamplePhotos.Sample, Future<Findings>>> together = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (SamplePhotos.Sample photo : alone.keySet()) {
          together.add(Map.entry(photo, threads.submit(() -> examine(tagger, photo))));
        }
      }
      for (Map.Entry<SamplePhotos.Sample, Future<Findings>> entry : together) {
        SamplePhotos.Sample photo = entry.getKey();
        assertThat(entry.getValue().get()).as(photo.name()).isEqualTo(alone.get(photo));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.1, 0.5, 0.9})
  void aPhotoThatEndsEarlyIsNoDefectOfTheTagger(double share) throws IOException {
    for (SamplePhotos.Sample photo : photos()) {
      examineDamaged(photo, SamplePhotos.truncated(photo.bytes(), share), "cut at " + share);
    }
  }

  @ParameterizedTest
  @MethodSource("photos")
  void aGarbledPhotoIsNoDefectOfTheTagger(SamplePhotos.Sample photo) throws IOException {
    Random random = new Random(SEED);
    for (int copy = 0; copy < DAMAGED_COPIES; copy++) {
      byte[] garbled = photo.bytes().clone();
      // Most of what can be misread is at the beginning.
      int reach = copy % 2 == 0 ? Math.min(512, garbled.length) : garbled.length;
      for (int i = 0; i < 8; i++) {
        garbled[random.nextInt(reach)] = (byte) random.nextInt(256);
      }
      examineDamaged(photo, garbled, "copy " + copy + " of seed " + SEED);
    }
  }

  /** It may find something, or throw an {@link IOException}; anything else is a defect. */
  private void examineDamaged(SamplePhotos.Sample photo, byte[] bytes, String how)
      throws IOException {
    ImageInfo header = OpenedPhoto.headerOf(photo.bytes());
    try (OpenedPhoto source = OpenedPhoto.of(bytes, header)) {
      if (tagger.accepts(header)) {
        assertThat(tagger.examine(source)).as(photo + ", " + how).isNotNull();
      }
    } catch (IOException e) {
      assertThat(e).as(photo + ", " + how).hasMessageMatching("(?s).*\\S.*");
    } catch (RuntimeException | Error e) {
      throw new AssertionError(photo + ", " + how + ": must be findings or an IOException", e);
    }
  }

  private static Findings examine(Tagger tagger, SamplePhotos.Sample photo) throws IOException {
    try (OpenedPhoto source = OpenedPhoto.of(photo.bytes())) {
      return tagger.accepts(source.info()) ? tagger.examine(source) : Findings.none();
    }
  }
}
