package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** What the engine promises, upon a given storage, when photos or providers are at fault. */
public abstract class FailureContract extends EngineFixture {
  protected FailureContract(EngineStorage storage) {
    super(storage);
  }

  @Test
  void aBadImageIsGivenUpAtOnceWithItsReason() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    start(
        new FakeProviders()
            .with(
                "picky",
                FakeTagger.doing(
                    image -> {
                      calls.incrementAndGet();
                      throw new BadImageException("the lower half is missing");
                    })));

    Photo photo = engine.awaitSettled(engine.take(alice.id(), jpeg(6)).photo().id());

    assertThat(calls).hasValue(1);
    assertThat(photo.work().get(0).state()).isEqualTo(Work.State.FAILED);
    assertThat(photo.work().get(0).reason()).contains("the lower half is missing");
  }

  @Test
  void troubleWithInputIsTriedAgain() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    start(
        new FakeProviders()
            .with(
                "shaky",
                FakeTagger.doing(
                    image -> {
                      if (calls.incrementAndGet() == 1) {
                        throw new IOException("try later");
                      }
                      return Findings.none();
                    })));

    Photo photo = engine.awaitSettled(engine.take(alice.id(), jpeg(7)).photo().id());

    assertThat(calls).hasValue(2);
    assertThat(photo.work().get(0).state()).isEqualTo(Work.State.DONE);
    assertThat(photo.work().get(0).attempts()).isEqualTo(2);
  }

  @Test
  void aDefectiveTaggerFailsAloneWithItsReason() throws Exception {
    start(
        new FakeProviders()
            .with("dots", new DotPreprocessor())
            .with(
                "defective",
                FakeTagger.doing(
                    image -> {
                      throw new StackOverflowError("deep inside");
                    }))
            .with("sound", FakeTagger.finding("dog", "1")));

    Photo photo = engine.awaitSettled(engine.take(alice.id(), jpeg(8)).photo().id());

    Work failed = work(photo, TaskId.tag("defective"));
    assertThat(failed.state()).isEqualTo(Work.State.FAILED);
    assertThat(failed.reason().orElseThrow()).contains("StackOverflowError", "deep inside");
    assertThat(work(photo, TaskId.tag("sound")).state()).isEqualTo(Work.State.DONE);
    assertThat(work(photo, TaskId.render("dots")).state()).isEqualTo(Work.State.DONE);
  }

  @Test
  void aHangingTaggerIsQuarantinedAndTheRestGoesOn() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    FakeProviders providers =
        new FakeProviders()
            .with("dots", new DotPreprocessor())
            .with(
                "hanging",
                FakeTagger.doing(
                    image -> {
                      awaitUninterruptibly(never);
                      return Findings.none();
                    }))
            .with("sound", FakeTagger.finding("dog", "1"));
    start(providers, Duration.ofMillis(300));
    try {
      PhotoId first = engine.take(alice.id(), jpeg(9)).photo().id();
      PhotoId second = engine.take(alice.id(), jpeg(10)).photo().id();
      engine.await(first, photo -> providers.quarantined().contains("hanging"));
      PhotoId third = engine.take(alice.id(), jpeg(11)).photo().id();

      for (PhotoId id : new PhotoId[] {first, second, third}) {
        engine.await(
            id,
            photo ->
                photo.rendition("dot").isPresent()
                    && photo.examinations().stream()
                        .anyMatch(found -> found.by().provider().equals("sound")));
      }
      assertThat(providers.reason("hanging")).contains("took longer than PT0.3S");
    } finally {
      never.countDown();
    }
  }

  @Test
  void aTaggerThatThrowsOnPhotoAfterPhotoIsQuarantined() throws Exception {
    FakeProviders providers =
        new FakeProviders()
            .with(
                "defective",
                FakeTagger.doing(
                    image -> {
                      throw new IllegalStateException("always");
                    }));
    start(providers);

    PhotoId last = null;
    for (int i = 0; i < 10; i++) {
      last = engine.take(alice.id(), jpeg(100 + i)).photo().id();
    }
    engine.await(last, photo -> providers.quarantined().contains("defective"));

    assertThat(providers.reason("defective"))
        .contains("IllegalStateException: always on several photos in a row");
  }

  @Test
  void aTaggerThatTakesAllMemoryIsQuarantinedSooner() throws Exception {
    FakeProviders providers =
        new FakeProviders()
            .with(
                "greedy",
                FakeTagger.doing(
                    image -> {
                      throw new OutOfMemoryError("no more");
                    }));
    start(providers);

    engine.take(alice.id(), jpeg(120));
    PhotoId second = engine.take(alice.id(), jpeg(121)).photo().id();
    engine.await(second, photo -> providers.quarantined().contains("greedy"));

    assertThat(providers.reason("greedy")).contains("OutOfMemoryError: no more");
  }

  @Test
  void aPreprocessorThatLeavesARenditionOutIsDefective() throws Exception {
    start(
        new FakeProviders()
            .with(
                "lazy",
                new DotPreprocessor() {
                  @Override
                  public void render(
                      SourceImage image, List<RenditionSpec> specs, RenditionSink sink) {}
                }));

    Photo photo = engine.awaitSettled(engine.take(alice.id(), jpeg(12)).photo().id());

    assertThat(photo.renditions()).isEmpty();
    assertThat(photo.work().get(0).reason().orElseThrow()).contains("dot was planned but left out");
    assertThat(blobs.list(BlobKeys.RENDITIONS, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void aPhotoThatAProviderHangsOnIsGivenUpAndTheProviderGoesOn() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    FakeProviders providers =
        new FakeProviders()
            .with(
                "choking",
                FakeTagger.doing(
                    image -> {
                      if (image.info().width() == 170) {
                        awaitUninterruptibly(never);
                      }
                      return Findings.none();
                    }));
    start(providers, Duration.ofMillis(300));
    try {
      byte[] poison = SamplePhotos.camera(170, 120, 1);
      Photo given = engine.awaitSettled(engine.take(alice.id(), poison).photo().id());
      Photo sound = engine.awaitSettled(engine.take(alice.id(), jpeg(20)).photo().id());

      assertThat(given.work().get(0).state()).isEqualTo(Work.State.FAILED);
      assertThat(given.work().get(0).reason().orElseThrow()).contains("took longer than PT0.3S");
      assertThat(sound.work().get(0).state()).isEqualTo(Work.State.DONE);
      assertThat(providers.quarantined()).isEmpty();
    } finally {
      never.countDown();
    }
  }

  @Test
  void aProviderThatWasGivenUpCanLeaveNothingBehind() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    CompletableFuture<Throwable> refused = new CompletableFuture<>();
    start(
        new FakeProviders()
            .with(
                "late",
                new DotPreprocessor() {
                  @Override
                  public void render(
                      SourceImage image, List<RenditionSpec> specs, RenditionSink sink) {
                    awaitUninterruptibly(late);
                    try {
                      sink.begin(specs.get(0)).close();
                      refused.complete(null);
                    } catch (IOException e) {
                      refused.complete(e);
                    }
                  }
                }),
        Duration.ofMillis(300));

    Photo photo = engine.awaitSettled(engine.take(alice.id(), jpeg(21)).photo().id());
    late.countDown();

    assertThat(photo.work().get(0).state()).isEqualTo(Work.State.FAILED);
    assertThat(refused.get(10, TimeUnit.SECONDS)).hasMessageContaining("is over");
    assertThat(temporary.resolve("work")).isEmptyDirectory();
  }

  @Test
  void aPlanThatNamesARenditionTwiceIsADefect() throws Exception {
    start(
        new FakeProviders()
            .with(
                "stutterer",
                new DotPreprocessor() {
                  @Override
                  public List<RenditionSpec> plan(ImageInfo info) {
                    return List.of(DOT, DOT);
                  }
                }));

    Photo photo = engine.awaitSettled(engine.take(alice.id(), jpeg(22)).photo().id());

    assertThat(photo.work().get(0).reason().orElseThrow()).contains("a name twice");
  }
}
