package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.maintenance.Fault;
import org.imagerepo.core.maintenance.Fsck;
import org.imagerepo.core.maintenance.Progress;
import org.imagerepo.core.maintenance.Storage;
import org.junit.jupiter.api.Test;

/** What {@code payara/admin} does, upon the storages as they are packaged. */
class MaintenanceIT extends AdminCase {
  private static final int PHOTOS = Integer.getInteger("migrate.photos", 150);
  private static final int KILLS = 3;
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @Test
  void whatMovesToMongoAndBackIsTheSame() throws Exception {
    Map<String, Photo> before;
    try (Storage storage = embedded("source")) {
      new FilledStorage(storage).fill(30);
      before = FilledStorage.photos(storage);
    }

    assertThat(admin("source", "migrate", "--from", "embedded", "--to", "mongodb")).isZero();
    assertThat(printed()).contains("this run copied 30 photos");
    assertThat(admin("source", "migrate", "--from", "embedded", "--to", "mongodb")).isZero();
    assertThat(printed()).contains("this run copied 0 photos with 0 bytes and removed 0");
    assertThat(admin("source", "fsck", "--read-all")).as(printed()).isZero();
    assertThat(admin("target", "migrate", "--from", "mongodb", "--to", "embedded")).isZero();

    try (Storage storage = embedded("target")) {
      FilledStorage.assertSame(FilledStorage.photos(storage), before);
      assertThat(check(storage, Clock.systemUTC())).isEmpty();
    }
  }

  @Test
  void usersWhoAreGoneFromTheSourceGoIfTheOperatorSaysSo() throws Exception {
    try (Storage storage = embedded("source")) {
      new FilledStorage(storage).fill(2);
    }
    String[] migrate = {"migrate", "--from", "embedded", "--to", "mongodb"};
    assertThat(admin("source", migrate)).isZero();
    try (Storage storage = embedded("source")) {
      for (Photo photo : FilledStorage.photos(storage).values()) {
        storage.catalogue().remove(photo.id());
      }
      User anna = storage.catalogue().userNamed(FilledStorage.USERNAME).orElseThrow();
      assertThat(storage.catalogue().removeUser(anna.id())).isTrue();
    }

    assertThat(admin("source", migrate)).isEqualTo(2);
    assertThat(printed()).contains("a user 'anna' whom the source doesn't know", "--remove-users");
    assertThat(
            admin("source", "migrate", "--from", "embedded", "--to", "mongodb", "--remove-users"))
        .isZero();

    try (Storage storage = mongodb()) {
      assertThat(storage.catalogue().userNamed(FilledStorage.USERNAME)).isEmpty();
      assertThat(storage.blobs().list("", Optional.empty(), 10)).isEmpty();
    }
  }

  @Test
  void whatOnlyReadsMayDoSoBesideWhoeverHoldsTheStorage() throws Exception {
    try (Storage storage = embedded("source")) {
      new FilledStorage(storage).fill(5);
      Map<String, String> settings = embeddedSettings("source");
      String exported = folder.resolve("beside").toString();

      assertThat(admin(settings, "fsck", "--read-all")).as(printed()).isZero();
      assertThat(admin(settings, "export", exported)).as(printed()).isZero();
      assertThat(printed()).contains("this run wrote 5");
      assertThat(admin(settings, "fsck", "--remove-orphans")).isEqualTo(2);
      assertThat(printed()).contains("another platform is using");
      assertThat(admin(settings, "import", exported)).isEqualTo(2);

      try (Storage beside = embeddedForReading("source")) {
        Photo photo = FilledStorage.photos(beside).values().iterator().next();
        assertThatThrownBy(() -> beside.catalogue().remove(photo.id()))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("for reading alone");
        assertThatThrownBy(() -> beside.blobs().delete(BlobKeys.original(photo.id())))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("for reading alone");
      }
    }
  }

  @Test
  void whatIsGoneFromTheSourceGoesFromTheTarget() throws Exception {
    try (Storage storage = embedded("source")) {
      new FilledStorage(storage).fill(3);
    }
    admin("source", "migrate", "--from", "embedded", "--to", "mongodb");
    try (Storage storage = embedded("source")) {
      Photo gone =
          FilledStorage.photos(storage).values().stream()
              .min(Comparator.comparing(photo -> photo.original().uploadedAt()))
              .orElseThrow();
      storage.catalogue().remove(gone.id());
    }

    assertThat(admin("source", "migrate", "--from", "embedded", "--to", "mongodb")).isZero();

    assertThat(printed()).contains("2 photos are there").contains("removed 1");
    try (Storage storage = mongodb()) {
      assertThat(FilledStorage.photos(storage)).hasSize(2);
      assertThat(storage.blobs().list("originals/", Optional.empty(), 10)).hasSize(2);
    }
  }

  @Test
  void aTargetThatServesAlreadyKeepsWhatCameToIt() throws Exception {
    try (Storage storage = embedded("source")) {
      new FilledStorage(storage).fill(3);
    }
    String[] migrate = {"migrate", "--from", "embedded", "--to", "mongodb"};
    assertThat(admin("source", migrate)).isZero();
    Photo since;
    try (Storage storage = mongodb()) {
      since = new FilledStorage(storage).add(1000);
    }

    assertThat(admin("source", migrate)).isEqualTo(2);
    assertThat(printed())
        .contains("1 photos that are newer", since.id().toString(), "--remove-newer");

    try (Storage storage = mongodb()) {
      assertThat(storage.catalogue().photo(since.id())).contains(since);
    }
    assertThat(
            admin("source", "migrate", "--from", "embedded", "--to", "mongodb", "--remove-newer"))
        .isZero();
    try (Storage storage = mongodb()) {
      assertThat(FilledStorage.photos(storage)).hasSize(3);
    }
  }

  @Test
  void aMigrationThatIsKilledGoesOn() throws Exception {
    System.out.printf("MaintenanceIT: %d photos, seed %d%n", PHOTOS, SEED);
    Random random = new Random(SEED);
    Map<String, Photo> before;
    try (Storage storage = embedded("source")) {
      new FilledStorage(storage).fill(PHOTOS);
      before = FilledStorage.photos(storage);
    }
    for (int kill = 1; kill <= KILLS; kill++) {
      int enough = kill * PHOTOS / (KILLS + 1) + random.nextInt(PHOTOS / 10);
      System.out.printf("MaintenanceIT: kill %d after %d photos%n", kill, killAfter(enough));
    }

    assertThat(admin("source", "migrate", "--from", "embedded", "--to", "mongodb")).isZero();

    assertThat(printed()).contains(PHOTOS + " photos are there");
    assertThat(admin("source", "migrate", "--from", "embedded", "--to", "mongodb")).isZero();
    assertThat(printed()).contains("this run copied 0 photos with 0 bytes and removed 0");
    try (Storage storage = mongodb()) {
      FilledStorage.assertSame(FilledStorage.photos(storage), before);
      assertThat(check(storage, Clock.systemUTC())).isEmpty();
    }
  }

  /** Kills a migration once so many photos are in the target, and says how many are. */
  private int killAfter(int enough) throws Exception {
    Process process = child(settings("source"), "migrate", "--from", "embedded", "--to", "mongodb");
    try (Storage storage = mongodb()) {
      while (FilledStorage.photos(storage).size() < enough && process.isAlive()) {
        Thread.sleep(50);
      }
      process.destroyForcibly().waitFor();
      return FilledStorage.photos(storage).size();
    }
  }

  private static List<Fault> check(Storage storage, Clock clock) throws IOException {
    return new Fsck(storage.blobs(), storage.catalogue(), clock, true)
        .check(new Progress(System.out, "looked at"));
  }

  @Test
  void eachPlantedFaultIsFoundAndNothingElse() throws Exception {
    try (Storage storage = embedded("source")) {
      new FilledStorage(storage).fill(20);
      List<Photo> photos = new ArrayList<>(FilledStorage.photos(storage).values());
      Map<BlobKey, Fault.Kind> planted = new HashMap<>();
      BlobKey missing = BlobKeys.original(photos.get(0).id());
      storage.blobs().delete(missing);
      planted.put(missing, Fault.Kind.MISSING_ORIGINAL);
      BlobKey wrong = BlobKeys.original(photos.get(1).id());
      put(storage, wrong, new byte[(int) photos.get(1).original().size()]);
      planted.put(wrong, Fault.Kind.WRONG_ORIGINAL);
      BlobKey noRendition = rendition(photos.get(2));
      storage.blobs().delete(noRendition);
      planted.put(noRendition, Fault.Kind.MISSING_RENDITION);
      BlobKey badRendition = rendition(photos.get(3));
      put(storage, badRendition, new byte[10]);
      planted.put(badRendition, Fault.Kind.WRONG_RENDITION);
      BlobKey orphan = new BlobKey("originals/nobodys-photo-0001");
      put(storage, orphan, new byte[10]);
      planted.put(orphan, Fault.Kind.ORPHAN);

      Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
      List<Fault> faults = check(storage, later);

      Map<BlobKey, Fault.Kind> found = new HashMap<>();
      faults.forEach(fault -> found.put(fault.key(), fault.kind()));
      assertThat(found).isEqualTo(planted);
      assertThat(faults).hasSameSizeAs(planted.keySet());
      Fsck fsck = new Fsck(storage.blobs(), storage.catalogue(), later, true);
      assertThat(fsck.renew(faults)).isEqualTo(2);
      assertThat(fsck.removeOrphans(faults)).isEqualTo(1);
      assertThat(fsck.forgetLost(faults)).isEqualTo(2);
      assertThat(check(storage, later)).allMatch(Fault::isOfRendition).hasSize(2);
      assertThat(FilledStorage.photos(storage)).hasSize(18);
    }
    assertThat(admin("other", "fsck")).as("an empty one has no faults").isZero();
  }

  private static BlobKey rendition(Photo photo) {
    return BlobKeys.rendition(photo.id(), photo.renditions().get(0));
  }

  private static void put(Storage storage, BlobKey key, byte[] content) throws IOException {
    storage.blobs().put(key, "image/jpeg", new ByteArrayInputStream(content));
  }

  @Test
  void aFolderWhereNothingWasKeptIsNotMadeIntoAnEmptyStorage() {
    assertThat(admin("mistyped", "migrate", "--from", "embedded", "--to", "mongodb")).isEqualTo(2);
    assertThat(printed()).contains("platform.data.dir is", "mistyped", "that the platform uses");
    assertThat(folder.resolve("mistyped")).doesNotExist();
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(admin("source", "fsk")).isEqualTo(2);
    assertThat(printed()).startsWith("usage: payara/admin COMMAND");
    assertThat(admin("source", "migrate", "--from", "mongodb", "--to", "mongodb")).isEqualTo(2);
  }
}
