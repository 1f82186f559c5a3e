package org.imagerepo.testkit.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.FailingSink.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Preprocessor} promises: inherit it and say how to make yours. */
public abstract class PreprocessorContract {
  private static final int THREADS = 4;

  private Preprocessor preprocessor;

  /** Makes a new one, with the same settings each time. */
  protected abstract Preprocessor create() throws IOException;

  @BeforeEach
  void begin() throws IOException {
    preprocessor = create();
  }

  @AfterEach
  void end() throws IOException {
    preprocessor.close();
  }

  static List<SamplePhotos.Sample> photos() {
    List<SamplePhotos.Sample> photos = new ArrayList<>(SamplePhotos.all());
    photos.add(new SamplePhotos.Sample("grey JPEG", "image/jpeg", SamplePhotos.greyJpeg(), 6));
    return photos;
  }

  static List<ImageInfo> headers() {
    List<ImageInfo> headers = new ArrayList<>();
    for (int orientation = 1; orientation <= 8; orientation++) {
      headers.add(new ImageInfo("image/jpeg", 6000, 4000, orientation, 1));
      headers.add(new ImageInfo("image/jpeg", 1, 1, orientation, 1));
      headers.add(new ImageInfo("image/png", 30_000, 2, orientation, 1));
      headers.add(new ImageInfo("image/gif", 399, 401, orientation, 20));
    }
    return headers;
  }

  @Test
  void isWellAndHasAStableRevision() throws IOException {
    assertThat(preprocessor.health().isUp()).isTrue();
    try (Preprocessor other = create()) {
      assertThat(other.revision()).isNotBlank().isEqualTo(preprocessor.revision());
    }
  }

  @ParameterizedTest
  @MethodSource("headers")
  void plansTheSameEachTimeAndEachNameOnce(ImageInfo header) {
    List<RenditionSpec> plan = preprocessor.plan(header);
    assertThat(preprocessor.plan(header)).isEqualTo(plan);
    assertThat(plan.stream().map(RenditionSpec::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("headers")
  void neverEnlarges(ImageInfo header) {
    assertThat(preprocessor.plan(header))
        .allSatisfy(
            spec -> {
              assertThat(spec.width()).isLessThanOrEqualTo(header.uprightWidth());
              assertThat(spec.height()).isLessThanOrEqualTo(header.uprightHeight());
            });
  }

  @ParameterizedTest
  @MethodSource("photos")
  void writesExactlyWhatItPlanned(SamplePhotos.Sample photo) throws IOException {
    try (OpenedPhoto source = OpenedPhoto.of(photo.bytes())) {
      List<RenditionSpec> plan = preprocessor.plan(source.info());
      RecordedRenditions renditions = render(source);
      assertThat(renditions.missing()).isEmpty();
      for (RenditionSpec spec : plan) {
        ImageInfo made = OpenedPhoto.headerOf(renditions.bytes().get(spec.name()));
        assertThat(made)
            .isEqualTo(new ImageInfo(spec.mediaType(), spec.width(), spec.height(), 1, 1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("photos")
  void makesTheSameBytesOfTheSamePhoto(SamplePhotos.Sample photo) throws IOException {
    Map<String, byte[]> first = render(preprocessor, photo);
    try (Preprocessor other = create()) {
      assertSame(render(other, photo), first);
    }
  }

  @ParameterizedTest
  @MethodSource("photos")
  void leavesSharedPixelsAsTheyAre(SamplePhotos.Sample photo) throws IOException {
    try (OpenedPhoto source = OpenedPhoto.of(photo.bytes())) {
      List<Integer> before = hashes(source);
      render(source);
      assertThat(hashes(source)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void passesOnWhatTheSinkThrows(Moment moment) throws IOException {
    byte[] bytes = SamplePhotos.jpeg();
    List<Exception> failures =
        List.of(new IOException("disk full"), new IllegalStateException("sink broken"));
    try (OpenedPhoto source = OpenedPhoto.of(bytes)) {
      List<RenditionSpec> plan = preprocessor.plan(source.info());
      for (Exception failure : failures) {
        FailingSink sink = new FailingSink(moment, failure);
        if (!plan.isEmpty()) {
          assertThatThrownBy(() -> preprocessor.render(source, plan, sink)).isSameAs(failure);
          assertThat(sink.open()).as("streams left open").isZero();
        }
      }
      assertThat(render(source).missing()).as("afterwards it works again").isEmpty();
    }
  }

  @Test
  void worksForManyThreads() throws Exception {
    Map<SamplePhotos.Sample, Map<String, byte[]>> alone = new LinkedHashMap<>();
    for (SamplePhotos.Sample photo : photos()) {
      alone.put(photo, render(preprocessor, photo));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Map<String, byte[]>>> together = new ArrayList<>();
      for (SamplePhotos.Sample photo : alone.keySet()) {
        together.add(threads.submit(() -> render(preprocessor, photo)));
      }
      int i = 0;
      for (Map<String, byte[]> expected : alone.values()) {
        assertSame(together.get(i++).get(), expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @MethodSource("photos")
  void callsDamageByItsName(SamplePhotos.Sample photo) throws IOException {
    ImageInfo header = OpenedPhoto.headerOf(photo.bytes());
    byte[] damaged = SamplePhotos.truncated(photo.bytes(), 0.25);
    List<RenditionSpec> plan = preprocessor.plan(header);
    try (OpenedPhoto source = OpenedPhoto.of(damaged, header)) {
      if (!plan.isEmpty()) {
        assertThatThrownBy(() -> preprocessor.render(source, plan, new RecordedRenditions(plan)))
            .isInstanceOf(BadImageException.class);
      }
    }
  }

  private RecordedRenditions render(OpenedPhoto source) throws IOException {
    List<RenditionSpec> plan = preprocessor.plan(source.info());
    RecordedRenditions renditions = new RecordedRenditions(plan);
    preprocessor.render(source, plan, renditions);
    return renditions;
  }

  private static Map<String, byte[]> render(Preprocessor preprocessor, SamplePhotos.Sample photo)
      throws IOException {
    try (OpenedPhoto source = OpenedPhoto.of(photo.bytes())) {
      List<RenditionSpec> plan = preprocessor.plan(source.info());
      RecordedRenditions renditions = new RecordedRenditions(plan);
      preprocessor.render(source, plan, renditions);
      return renditions.bytes();
    }
  }

  private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(actual.get(name)).isEqualTo(bytes));
  }

  /** Of the shared pixels at several sizes. */
  private static List<Integer> hashes(OpenedPhoto source) throws IOException {
    List<Integer> hashes = new ArrayList<>();
    for (int edge : new int[] {10_000, 2048, 400, 100, 32}) {
      hashes.add(
          Arrays.hashCode(
              source
                  .pixels(edge)
                  .getRaster()
                  .getPixels(
                      0,
                      0,
                      source.pixels(edge).getWidth(),
                      source.pixels(edge).getHeight(),
                      (int[]) null)));
    }
    return hashes;
  }
}
