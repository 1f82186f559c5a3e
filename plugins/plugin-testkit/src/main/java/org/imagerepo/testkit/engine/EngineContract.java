package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.ingest.MeasuredFile;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.sweep.OrphanSweep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine promises, upon a given storage, as long as its providers behave. */
public abstract class EngineContract extends EngineFixture {
  protected EngineContract(EngineStorage storage) {
    super(storage);
  }

  @Test
  void aPhotoIsKeptBitForBitAndGetsItsRenditionsAndTags() throws Exception {
    start(
        new FakeProviders()
            .with("dots", new DotPreprocessor())
            .with("tags", FakeTagger.finding("cat", "7")));
    byte[] bytes = jpeg(1);

    Added added = engine.take(alice.id(), bytes);
    Photo photo = engine.awaitSettled(added.photo().id());

    assertThat(added.isNew()).isTrue();
    assertThat(read(BlobKeys.original(photo.id()))).isEqualTo(bytes);
    assertThat(photo.rendition("dot")).isPresent();
    assertThat(read(BlobKeys.rendition(photo.id(), photo.rendition("dot").orElseThrow())))
        .hasSize(3);
    assertThat(photo.examinations()).hasSize(1);
    assertThat(photo.examinations().get(0).findings().tags().get(0).name()).isEqualTo("cat");
    assertThat(photo.examinations().get(0).by().revision()).isEqualTo("7");
    assertThat(photo.work()).extracting(Work::state).containsOnly(Work.State.DONE);
    assertThat(engine.published)
        .contains(new PhotoEvent(PhotoEvent.Kind.ADDED, alice.id(), photo.id()));
  }

  @Test
  void aFileThatIsHereAlreadyBecomesAPhotoAsAnyOther(@TempDir Path folder) throws Exception {
    start(new FakeProviders().with("dots", new DotPreprocessor()));
    byte[] bytes = jpeg(30);
    Photo streamed = engine.take(bob.id(), bytes).photo();
    Original original = streamed.original();
    Path file = Files.write(folder.resolve("data"), bytes);

    Added added =
        engine.ingest.take(
            alice.id(),
            "photo.jpg",
            new MeasuredFile(file, bytes.length, original.sha256(), original.crc32()));
    Files.delete(file);
    Photo photo = engine.awaitSettled(added.photo().id());

    assertThat(added.isNew()).isTrue();
    assertThat(photo.original())
        .usingRecursiveComparison()
        .ignoringFields("uploadedAt")
        .isEqualTo(original);
    assertThat(read(BlobKeys.original(photo.id()))).isEqualTo(bytes);
    assertThat(photo.rendition("dot")).isPresent();
  }

  @Test
  void aFileThatIsNoPhotoIsRefusedAndLeavesNoBlob(@TempDir Path folder) throws Exception {
    start(new FakeProviders());
    Path file = Files.writeString(folder.resolve("data"), "This is no photo, but a long letter.");
    MeasuredFile measured = new MeasuredFile(file, Files.size(file), "0".repeat(64), 0);

    assertThatThrownBy(() -> engine.ingest.take(alice.id(), "photo.jpg", measured))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.type()).isEqualTo(RefusalType.UNSUPPORTED_IMAGE));
    assertThat(originals()).isZero();
  }

  @Test
  void theSameBytesAreOnePhotoOfAnOwnerAndLeaveOneBlob() throws Exception {
    start(new FakeProviders());

    Added first = engine.take(alice.id(), jpeg(2));
    Added second = engine.take(alice.id(), jpeg(2));
    Added others = engine.take(bob.id(), jpeg(2));

    assertThat(second.isNew()).isFalse();
    assertThat(second.photo().id()).isEqualTo(first.photo().id());
    assertThat(others.isNew()).isTrue();
    assertThat(originals()).isEqualTo(2);
  }

  @Test
  void whatIsRefusedLeavesNothing() throws Exception {
    start(new FakeProviders());

    assertRefused(RefusalType.UNSUPPORTED_IMAGE, "just some text, no image".getBytes());
    assertRefused(RefusalType.EMPTY_UPLOAD, new byte[0]);
    assertRefused(RefusalType.TOO_LARGE, Arrays.copyOf(jpeg(1), 10_000_001));
    assertThat(originals()).isZero();
    assertThat(catalogue.usage(alice.id()).photos()).isZero();
  }

  private void assertRefused(RefusalType type, byte[] bytes) {
    assertThatThrownBy(() -> engine.take(alice.id(), bytes))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    start(new FakeProviders());
    byte[] bytes = jpeg(3);
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    InputStream half = new ByteArrayInputStream(bytes, 0, bytes.length / 2);

    assertThatThrownBy(
            () -> engine.ingest.take(alice.id(), "a.jpg", new SequenceInputStream(half, broken)))
        .isInstanceOf(IOException.class)
        .hasMessage("connection reset");

    assertThat(originals()).isZero();
  }

  @Test
  void fileNamesAreCleaned() throws Exception {
    start(new FakeProviders());

    Added added =
        engine.ingest.take(
            alice.id(), "..\\..//etc/p\u202Ea\u0000ss\nwd.jpg", new ByteArrayInputStream(jpeg(4)));

    assertThat(added.photo().original().fileName()).isEqualTo("passwd.jpg");
  }

  @Test
  void renderersAndTaggersShareOneDecode() throws Exception {
    Set<Integer> images = ConcurrentHashMap.newKeySet();
    start(
        new FakeProviders()
            .with(
                "dots",
                new DotPreprocessor() {
                  @Override
                  public void render(
                      SourceImage image, List<RenditionSpec> specs, RenditionSink sink)
                      throws IOException {
                    images.add(System.identityHashCode(image));
                    super.render(image, specs, sink);
                  }
                })
            .with(
                "tags",
                FakeTagger.doing(
                    image -> {
                      images.add(System.identityHashCode(image));
                      return Findings.none();
                    })));

    engine.awaitSettled(engine.take(alice.id(), jpeg(5)).photo().id());

    assertThat(images).hasSize(1);
  }

  @Test
  void aNewTaggerAndANewRevisionReachPhotosThatWereThereBefore() throws Exception {
    start(new FakeProviders().with("old", FakeTagger.finding("first", "1")));
    PhotoId id = engine.take(alice.id(), jpeg(13)).photo().id();
    engine.awaitSettled(id);
    stop();

    start(
        new FakeProviders()
            .with("old", FakeTagger.finding("second", "2"))
            .with("new", FakeTagger.finding("third", "1")));
    Photo photo =
        engine.await(
            id,
            p ->
                p.examinations().size() == 2
                    && p.work().stream().allMatch(w -> w.state() == Work.State.DONE));

    assertThat(photo.examinations())
        .flatExtracting(found -> found.findings().tags())
        .extracting(tag -> tag.name())
        .containsExactlyInAnyOrder("second", "third");
  }

  @Test
  void aRenditionMadeAnewTakesThePlaceOfTheFormerOneAndItsBytes() throws Exception {
    start(new FakeProviders().with("dots", new DotPreprocessor()));
    PhotoId id = engine.take(alice.id(), jpeg(19)).photo().id();
    Rendition former = engine.awaitSettled(id).rendition("dot").orElseThrow();
    stop();

    start(
        new FakeProviders()
            .with(
                "dots",
                new DotPreprocessor() {
                  @Override
                  public String revision() {
                    return "2";
                  }

                  @Override
                  public void render(
                      SourceImage image, List<RenditionSpec> specs, RenditionSink sink)
                      throws IOException {
                    try (OutputStream out = sink.begin(specs.get(0))) {
                      out.write(7);
                    }
                  }
                }));
    Photo photo =
        engine.await(
            id, p -> p.rendition("dot").filter(r -> r.by().revision().equals("2")).isPresent());
    stop();

    Rendition present = photo.rendition("dot").orElseThrow();
    assertThat(read(BlobKeys.rendition(id, present))).containsExactly(7);
    assertThat(blobs.open(BlobKeys.rendition(id, former), ByteRange.all())).isEmpty();
  }

  @Test
  void whatTheTaggersSayOfTimeAndPlaceholderReachesThePhoto() throws Exception {
    Map<String, String> fields =
        Map.of(Fields.TAKEN_AT, "2024-06-01T12:00:00+02:00", Fields.PLACEHOLDER, "LKO2?U%2Tw=w");
    start(
        new FakeProviders()
            .with("facts", FakeTagger.doing(image -> new Findings(List.of(), List.of(), fields))));

    Photo photo = engine.awaitSettled(engine.take(alice.id(), jpeg(14)).photo().id());

    assertThat(photo.takenAt()).contains(Instant.parse("2024-06-01T10:00:00Z"));
    assertThat(photo.placeholder()).contains("LKO2?U%2Tw=w");
  }

  @Test
  void onlyTheOwnerMayDeleteAndNothingIsLeft() throws Exception {
    start(new FakeProviders().with("dots", new DotPreprocessor()));
    PhotoId id = engine.take(alice.id(), jpeg(15)).photo().id();
    engine.awaitSettled(id);

    assertThatThrownBy(() -> engine.library.delete(Asker.of(bob), id))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.type()).isEqualTo(RefusalType.NOT_FOUND));
    assertThat(catalogue.photo(id)).isPresent();

    engine.library.delete(Asker.of(alice), id);
    assertThat(catalogue.photo(id)).isEmpty();
    assertThat(blobs.list("", Optional.empty(), 10)).isEmpty();
    assertThat(engine.published).contains(new PhotoEvent(PhotoEvent.Kind.REMOVED, alice.id(), id));
  }

  @Test
  void sentAgainItComesOutOfTheTrashWithAllItHad() throws Exception {
    start(new FakeProviders().with("dots", new DotPreprocessor()));
    PhotoId id = engine.take(alice.id(), jpeg(25)).photo().id();
    Photo photo = engine.awaitSettled(id);
    engine.trash.put(Asker.of(alice), id);
    assertThat(catalogue.photo(id).orElseThrow().isTrashed()).isTrue();
    engine.published.clear();

    Added again = engine.take(alice.id(), jpeg(25));

    assertThat(again.isRestored()).isTrue();
    assertThat(again.photo()).isEqualTo(photo);
    assertThat(engine.published)
        .containsExactly(new PhotoEvent(PhotoEvent.Kind.ADDED, alice.id(), id));
    assertThat(blobs.list("", Optional.empty(), 10)).hasSize(2);
  }

  @Test
  void whatWasInTheTrashForLongEnoughIsGoneWithItsBytes() throws Exception {
    start(new FakeProviders().with("dots", new DotPreprocessor()));
    PhotoId kept = engine.take(alice.id(), jpeg(26)).photo().id();
    PhotoId id = engine.take(alice.id(), jpeg(27)).photo().id();
    engine.awaitSettled(kept);
    engine.awaitSettled(id);
    assertThatThrownBy(() -> engine.trash.put(Asker.of(bob), id))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.type()).isEqualTo(RefusalType.NOT_FOUND));
    engine.trash.put(Asker.of(alice), id);
    assertThat(engine.library.original(Asker.of(alice), id).size()).isPositive();
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    Trash trash =
        new Trash(
            catalogue, blobs, new Access(catalogue), new Events(), later, Duration.ofSeconds(1));
    assertThat(trash.sweep()).isEqualTo(1);

    assertThat(catalogue.photo(id)).isEmpty();
    assertThat(catalogue.photo(kept)).isPresent();
    assertThat(blobs.list("", Optional.empty(), 10)).hasSize(2);
    assertThat(trash.sweep()).isZero();
  }

  @Test
  void workOnAPhotoThatWasDeletedMeanwhileLeavesNothing() throws Exception {
    CountDownLatch rendering = new CountDownLatch(1);
    CountDownLatch deleted = new CountDownLatch(1);
    start(
        new FakeProviders()
            .with(
                "slow",
                new DotPreprocessor() {
                  @Override
                  public void render(
                      SourceImage image, List<RenditionSpec> specs, RenditionSink sink)
                      throws IOException {
                    super.render(image, specs, sink);
                    rendering.countDown();
                    awaitUninterruptibly(deleted);
                  }
                }));
    PhotoId id = engine.take(alice.id(), jpeg(16)).photo().id();
    rendering.await();

    engine.library.delete(Asker.of(alice), id);
    deleted.countDown();
    stop();

    assertThat(blobs.list("", Optional.empty(), 10)).isEmpty();
  }

  @Test
  void orphansAreSweptAfterTheirGraceTimeAndPhotosAreNot() throws Exception {
    start(new FakeProviders().with("dots", new DotPreprocessor()));
    PhotoId kept = engine.take(alice.id(), jpeg(17)).photo().id();
    engine.awaitSettled(kept);
    PhotoId orphan = PhotoId.random();
    blobs.put(BlobKeys.original(orphan), "image/jpeg", new ByteArrayInputStream(jpeg(18)));
    blobs.put(
        BlobKeys.rendition(orphan, "dot", "0".repeat(64)),
        "image/jpeg",
        new ByteArrayInputStream(jpeg(18)));

    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
    int early = new OrphanSweep(blobs, catalogue, Clock.systemUTC(), Duration.ofHours(1)).sweep();
    int late = new OrphanSweep(blobs, catalogue, later, Duration.ofHours(1)).sweep();

    assertThat(early).isZero();
    assertThat(late).isEqualTo(2);
    assertThat(blobs.list("", Optional.empty(), 10)).hasSize(2);
  }

  @Test
  void blobsBesideAnEmptyCatalogueAreNotSwept() throws Exception {
    for (int i = 0; i < 51; i++) {
      BlobKey key = BlobKeys.original(PhotoId.random());
      blobs.put(key, "image/jpeg", new ByteArrayInputStream(new byte[] {1}));
    }

    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
    int swept = new OrphanSweep(blobs, catalogue, later, Duration.ofHours(1)).sweep();

    assertThat(swept).isZero();
    assertThat(originals()).isEqualTo(51);
  }
}
