package org.imagerepo.testkit.crash;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.ingest.Ingest;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.testkit.photo.SamplePhotos;

/**
 * Sends photos in, some of them twice, breaks uploads off, and deletes photos, old ones and ones
 * that are just being worked on. What is acknowledged is said on standard output.
 */
final class Traffic {
  static final String ACKNOWLEDGED = "ACKNOWLEDGED";
  static final String DELETING = "DELETING";
  static final String DELETED = "DELETED";
  static final String TRASHING = "TRASHING";
  static final String RESTORED = "RESTORED";

  /** With so many photos, each further one costs another: no inspection takes ever longer. */
  private static final int MOST_PHOTOS = 300;

  private final Ingest ingest;
  private final Library library;
  private final Trash trash;
  private final Catalogue catalogue;
  private final BlobStore blobs;
  private final User owner;
  private final Duration patience;
  private final Random random;

  /**
   * @param patience an upload must take less, lest the sweeper take its bytes for an orphan
   */
  Traffic(
      Ingest ingest,
      Library library,
      Trash trash,
      Catalogue catalogue,
      BlobStore blobs,
      User owner,
      Duration patience,
      Random random) {
    this.ingest = ingest;
    this.library = library;
    this.trash = trash;
    this.catalogue = catalogue;
    this.blobs = blobs;
    this.owner = owner;
    this.patience = patience;
    this.random = random;
  }

  /** Never ends by itself. */
  void run(List<String> photos) throws IOException, RefusedException {
    List<String> deletable = new ArrayList<>(photos);
    while (true) {
      byte[] bytes = newPhoto();
      Added added = take(bytes);
      if (added.isNew()) {
        deletable.add(added.photo().id().value());
      }
      if (random.nextInt(4) == 0) {
        take(bytes);
      }
      if (random.nextInt(6) == 0) {
        breakOff(newPhoto());
      }
      if (deletable.size() > MOST_PHOTOS || random.nextInt(3) == 0) {
        delete(choose(deletable));
      }
    }
  }

  private byte[] newPhoto() {
    return SamplePhotos.camera(
        64 + random.nextInt(200), 64 + random.nextInt(200), random.nextInt(1 << 20));
  }

  private Added take(byte[] bytes) throws IOException, RefusedException {
    long begin = System.nanoTime();
    Added added = ingest.take(owner.id(), "crash.jpg", new ByteArrayInputStream(bytes));
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    Inspection.demand(
        took.compareTo(patience) < 0,
        "an upload took " + took + ", too long to sweep beside it: use a faster machine");
    say(ACKNOWLEDGED + " " + added.photo().id() + " " + added.photo().original().sha256());
    return added;
  }

  /** What is left where the process ends between storing the bytes and adding the entry. */
  private void breakOff(byte[] bytes) throws IOException {
    blobs.put(
        BlobKeys.original(PhotoId.random()),
        "application/octet-stream",
        new ByteArrayInputStream(bytes));
  }

  /** Half of the time one of the newest, which may be being worked on. */
  private String choose(List<String> deletable) {
    int newest = Math.min(deletable.size(), 4);
    int index =
        random.nextBoolean()
            ? deletable.size() - 1 - random.nextInt(newest)
            : random.nextInt(deletable.size());
    return deletable.remove(index);
  }

  private void delete(String id) throws IOException, RefusedException {
    PhotoId photo = new PhotoId(id);
    if (catalogue.photo(photo).isPresent()) {
      switch (random.nextInt(3)) {
        case 0 -> restore(photo);
        case 1 -> purge(photo);
        default -> {
          say(DELETING + " " + id);
          library.delete(Asker.of(owner), photo);
          say(DELETED + " " + id);
        }
      }
    }
  }

  private void restore(PhotoId photo) throws IOException, RefusedException {
    say(TRASHING + " " + photo);
    trash.put(Asker.of(owner), photo);
    trash.restore(Asker.of(owner), photo);
    say(RESTORED + " " + photo);
  }

  /** With whatever a former life left in the trash. */
  private void purge(PhotoId photo) throws IOException, RefusedException {
    say(TRASHING + " " + photo);
    trash.put(Asker.of(owner), photo);
    say(DELETING + " " + photo);
    trash.empty(owner);
    say(DELETED + " " + photo);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
