package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.sweep.OrphanSweep;
import org.junit.jupiter.api.Test;

/**
 * What the engine promises, upon a given storage, of photos that are deleted and bytes left over.
 */
public abstract class DeletionContract extends EngineFixture {
  protected DeletionContract(EngineStorage storage) {
    super(storage);
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
