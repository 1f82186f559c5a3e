package org.imagerepo.testkit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.image.YccImage;
import org.imagerepo.core.image.FileImageInput;
import org.imagerepo.core.image.jpeg.JpegDecoder;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link PlaneDecoder} promises: inherit it and say how to make yours. */
public abstract class PlaneDecoderContract {
  private static final int THREADS = 4;
  private static final int WHOLE = 8;

  private PlaneDecoder decoder;

  /** Makes a new one. */
  protected abstract PlaneDecoder create() throws IOException;

  @BeforeEach
  void begin() throws IOException {
    decoder = create();
  }

  @AfterEach
  void end() throws IOException {
    decoder.close();
  }

  static List<SamplePhotos.Sample> photos() {
    List<SamplePhotos.Sample> photos = new ArrayList<>(SamplePhotos.all());
    photos.add(new SamplePhotos.Sample("grey JPEG", "image/jpeg", SamplePhotos.greyJpeg(), 6));
    photos.add(
        new SamplePhotos.Sample("camera JPEG", "image/jpeg", SamplePhotos.camera(333, 222, 4), 6));
    return photos.stream().filter(photo -> photo.mediaType().equals("image/jpeg")).toList();
  }

  @Test
  void isWell() {
    assertThat(decoder.health().isUp()).isTrue();
  }

  @Test
  void decodesWhatCamerasMake() throws IOException {
    assertThat(decode(SamplePhotos.camera(333, 222, 4), WHOLE)).isPresent();
  }

  /** If it decodes a kind at all, it sees what the platform's own decoder sees. */
  @ParameterizedTest
  @MethodSource("photos")
  void seesWhatThePlatformSees(SamplePhotos.Sample photo) throws IOException {
    Optional<YccImage> seen = decodeOrLeave(photo.bytes());
    if (seen.isPresent()) {
      YccImage expected = platform(photo.bytes(), WHOLE);
      assertClose(seen.get().luma(), expected.luma(), 1);
      assertThat(seen.get().chroma().isPresent()).isEqualTo(expected.chroma().isPresent());
      if (expected.chroma().isPresent()) {
        assertClose(seen.get().chroma().get().blue(), expected.chroma().get().blue(), 1);
        assertClose(seen.get().chroma().get().red(), expected.chroma().get().red(), 1);
      }
    }
  }

  /** Ways to make a photo smaller differ, but not by how bright it is. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void makesItSmaller(int eighths) throws IOException {
    byte[] photo = SamplePhotos.camera(333, 222, 4);
    Optional<YccImage> found = decode(photo, eighths);
    assumeTrue(found.isPresent(), "it leaves this size to the platform");
    YccImage seen = found.get();
    YccImage expected = platform(photo, eighths);
    assertClose(seen.luma(), expected.luma(), 12);
    assertClose(seen.chroma().orElseThrow().red(), expected.chroma().orElseThrow().red(), 12);
  }

  /** The platform's own decoder then says what is wrong. */
  @Test
  void neverMakesAPictureOfDamage() throws IOException {
    for (byte[] whole : List.of(SamplePhotos.jpeg(), SamplePhotos.camera(333, 222, 4))) {
      for (double share : new double[] {0.3, 0.6, 0.9}) {
        byte[] damaged = SamplePhotos.truncated(whole, share);
        try (OpenedPhoto source = OpenedPhoto.of(damaged, OpenedPhoto.headerOf(whole))) {
          assertThat(decoder.decode(source.file(), source.info(), WHOLE)).isEmpty();
        } catch (IOException e) {
          assertThat(e).hasMessageMatching("(?s).+");
        }
      }
    }
  }

  @Test
  void isUsedByManyThreadsAtOnce() throws Exception {
    byte[] photo = SamplePhotos.camera(333, 222, 4);
    byte[] expected = decode(photo, WHOLE).orElseThrow().luma().samples();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Optional<YccImage>>> all = new ArrayList<>();
      for (int i = 0; i < 8 * THREADS; i++) {
        all.add(threads.submit(() -> decode(photo, WHOLE)));
      }
      for (Future<Optional<YccImage>> each : all) {
        assertThat(each.get().orElseThrow().luma().samples()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Optional<YccImage> decodeOrLeave(byte[] photo) {
    try {
      return decode(photo, WHOLE);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<YccImage> decode(byte[] photo, int eighths) throws IOException {
    try (OpenedPhoto source = OpenedPhoto.of(photo)) {
      ImageInfo info = source.info();
      Optional<YccImage> image = decoder.decode(source.file(), info, eighths);
      assertThat(Arrays.equals(Files.readAllBytes(source.file()), photo))
          .as("the file is as it was")
          .isTrue();
      image.ifPresent(
          found -> {
            assertThat(found.width()).isEqualTo((info.width() * eighths + 7) / 8);
            assertThat(found.height()).isEqualTo((info.height() * eighths + 7) / 8);
          });
      return image;
    }
  }

  private static YccImage platform(byte[] photo, int eighths) throws IOException {
    try (OpenedPhoto source = OpenedPhoto.of(photo);
        FileImageInput in = FileImageInput.open(source.file())) {
      return JpegDecoder.of(in).decode(eighths);
    }
  }

  private static void assertClose(Plane seen, Plane expected, double bound) {
    assertThat(seen.width()).isEqualTo(expected.width());
    assertThat(seen.height()).isEqualTo(expected.height());
    long sum = 0;
    for (int y = 0; y < seen.height(); y++) {
      for (int x = 0; x < seen.width(); x++) {
        int one = seen.samples()[y * seen.stride() + x] & 0xff;
        int other = expected.samples()[y * expected.stride() + x] & 0xff;
        sum += Math.abs(one - other);
      }
    }
    assertThat((double) sum / (seen.width() * seen.height())).isLessThanOrEqualTo(bound);
  }
}
