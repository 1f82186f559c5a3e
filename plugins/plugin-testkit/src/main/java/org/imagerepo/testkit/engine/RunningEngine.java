package org.imagerepo.testkit.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.UserEvent;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.ingest.Inflow;
import org.imagerepo.core.ingest.Ingest;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.quota.Quotas;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.work.WorkEngine;

/** The engine upon a storage, with hand-made providers, for one test. */
final class RunningEngine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long MAX_BYTES = 10_000_000;
  private static final long MAX_PIXELS = 100_000_000;

  final BlobStore blobs;
  final Catalogue catalogue;
  final Ingest ingest;
  final Library library;

  /** Keeps for a millisecond only. */
  final Trash trash;

  final List<UserEvent> published = new CopyOnWriteArrayList<>();
  private final WorkEngine work;

  RunningEngine(
      BlobStore blobs, Catalogue catalogue, FakeProviders providers, Path temporary, Duration limit)
      throws IOException, InterruptedException {
    this.blobs = blobs;
    this.catalogue = catalogue;
    Events events = new Events();
    Inflow inflow = new Inflow();
    events.subscribe(published::add);
    this.work =
        new WorkEngine(
            new WorkEngine.Config(
                2, 2, Duration.ofMinutes(1), limit, Files.createDirectories(temporary)),
            providers,
            catalogue,
            blobs,
            new Decoder(MAX_PIXELS),
            events,
            inflow,
            Clock.systemUTC());
    this.ingest =
        new Ingest(
            blobs,
            catalogue,
            new ImageAdmission(MAX_PIXELS),
            work::wanted,
            events,
            inflow,
            Clock.systemUTC(),
            MAX_BYTES,
            new Quotas(catalogue, Quota.UNLIMITED));
    Access access = new Access(catalogue);
    this.library = new Library(catalogue, blobs, access, events);
    this.trash =
        new Trash(catalogue, blobs, access, events, Clock.systemUTC(), Duration.ofMillis(1));
    work.start();
  }

  Added take(UserId owner, byte[] bytes) throws RefusedException, IOException {
    return ingest.take(owner, "photo.jpg", new ByteArrayInputStream(bytes));
  }

  /** Waits until a photo is as it should be, and fails if that takes too long. */
  Photo await(PhotoId id, Predicate<Photo> expected) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<Photo> photo = catalogue.photo(id);
    while (photo.isEmpty() || !expected.test(photo.get())) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + PATIENCE + ": " + photo);
      }
      Thread.onSpinWait();
      Thread.sleep(20);
      photo = catalogue.photo(id);
    }
    return photo.get();
  }

  Photo awaitSettled(PhotoId id) throws IOException, InterruptedException {
    return await(
        id, photo -> photo.work().stream().noneMatch(work -> work.state() == Work.State.OWED));
  }

  @Override
  public void close() {
    work.close();
  }
}
