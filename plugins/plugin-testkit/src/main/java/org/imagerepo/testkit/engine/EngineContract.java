package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.library.BlobKeys;
import org.junit.jupiter.api.Test;

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
}
