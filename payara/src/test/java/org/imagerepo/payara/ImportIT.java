package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.maintenance.Storage;
import org.junit.jupiter.api.Test;

/** What {@code payara/admin import} takes, and what it doesn't. */
class ImportIT extends AdminCase {
  private static final int PHOTOS = Integer.getInteger("migrate.photos", 150);
  private static final int KILLS = 3;
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  /** Exports photos from one storage, and answers what they were. */
  private Map<String, Photo> export(int photos) throws IOException {
    Map<String, Photo> before;
    try (Storage storage = embedded("source")) {
      new FilledStorage(storage).fill(photos);
      before = FilledStorage.photos(storage);
    }
    assertThat(admin(embeddedSettings("source"), "export", exported())).as(printed()).isZero();
    return before;
  }

  private String exported() {
    return folder.resolve("exported").toString();
  }

  private static Map<String, Photo> photos(Storage storage, String username) throws IOException {
    User user = storage.catalogue().userNamed(username).orElseThrow();
    return FilledStorage.photos(storage, user.id());
  }

  private static void assertImported(Storage storage, Map<String, Photo> before)
      throws IOException {
    Map<String, Photo> after = photos(storage, FilledStorage.USERNAME);
    assertThat(after).containsOnlyKeys(before.keySet());
    for (Photo photo : before.values()) {
      Photo other = after.get(photo.id().value());
      assertThat(other.original()).isEqualTo(photo.original());
      assertThat(other.visibility()).isEqualTo(photo.visibility());
      assertThat(other.caption()).isEqualTo(photo.caption());
      assertThat(other.ownTags()).isEqualTo(photo.ownTags());
      assertThat(other.takenAt()).isEqualTo(photo.takenAt());
      assertThat(other.publicLocation()).isEqualTo(photo.publicLocation());
      assertThat(other.isTrashed()).isEqualTo(photo.isTrashed());
      assertThat(other.work())
          .allMatch(work -> work.state() == Work.State.OWED && work.attempts() == 0)
          .extracting(Work::task)
          .contains(TaskId.render("resize"), TaskId.tag("exif"));
      assertThat(storage.blobs().stat(BlobKeys.original(photo.id()))).isPresent();
    }
  }

  @Test
  void whatWasExportedComesBackIntoTheEmbeddedStorage() throws Exception {
    Map<String, Photo> before = export(24);
    Map<String, String> settings = embeddedSettings("target");

    assertThat(admin(settings, "import", exported())).isEqualTo(2);
    assertThat(printed()).contains("nobody here", "anna", "--create-users");
    assertThat(admin(settings, "import", exported(), "--create-users")).as(printed()).isZero();
    assertThat(printed()).contains("this run took 24 photos; 0 were there already; 0 files");
    assertThat(admin(settings, "import", exported())).as(printed()).isZero();
    assertThat(printed()).contains("this run took 0 photos; 24 were there already; 0 files");

    try (Storage storage = embedded("target")) {
      assertImported(storage, before);
    }
    assertThat(admin(settings, "fsck", "--read-all")).as(printed()).isZero();
  }

  @Test
  void anImportIntoMongoThatIsKilledGoesOn() throws Exception {
    System.out.printf("ImportIT: %d photos, seed %d%n", PHOTOS, SEED);
    Random random = new Random(SEED);
    Map<String, Photo> before = export(PHOTOS);
    for (int kill = 1; kill <= KILLS; kill++) {
      int enough = kill * PHOTOS / (KILLS + 1) + random.nextInt(PHOTOS / 10);
      System.out.printf("ImportIT: kill %d after %d photos%n", kill, killAfter(enough));
    }

    assertThat(admin("unused", "import", exported(), "--create-users")).as(printed()).isZero();
    assertThat(admin("unused", "import", exported(), "--create-users")).as(printed()).isZero();

    assertThat(printed())
        .contains("this run took 0 photos; " + PHOTOS + " were there already; 0 files");
    try (Storage storage = mongodb()) {
      assertImported(storage, before);
    }
    assertThat(admin("unused", "fsck", "--read-all")).as(printed()).isZero();
  }

  private int killAfter(int enough) throws Exception {
    Process process = child(settings("unused"), "import", exported(), "--create-users");
    try (Storage storage = mongodb()) {
      while (count(storage) < enough && process.isAlive()) {
        Thread.sleep(20);
      }
      process.destroyForcibly().waitFor();
      return count(storage);
    }
  }

  private static int count(Storage storage) throws IOException {
    return storage.catalogue().userNamed(FilledStorage.USERNAME).isEmpty()
        ? 0
        : photos(storage, FilledStorage.USERNAME).size();
  }

  @Test
  void plainPhotosGoIntoTheLibraryOfOneUser() throws Exception {
    Path plain = Files.createDirectories(folder.resolve("plain").resolve("2019").resolve("July"));
    Files.write(plain.resolve("beach.bmp"), FilledStorage.image(1));
    Files.write(plain.resolve("the same again.bmp"), FilledStorage.image(1));
    Files.write(folder.resolve("plain").resolve("dog.bmp"), FilledStorage.image(2));
    Map<String, String> settings = embeddedSettings("target");
    String root = folder.resolve("plain").toString();

    assertThat(admin(settings, "import", root, "--user", "berta")).isEqualTo(2);
    assertThat(printed()).contains("nobody here is named 'berta'", "--create-users");
    assertThat(admin(settings, "import", root, "--user", "berta", "--create-users")).isZero();
    assertThat(printed()).contains("this run took 2 photos; 1 were there already");

    try (Storage storage = embedded("target")) {
      Map<String, Photo> photos = photos(storage, "berta");
      assertThat(photos.values())
          .extracting(photo -> photo.original().fileName())
          .containsExactlyInAnyOrder("beach.bmp", "dog.bmp");
      assertThat(photos.values()).allMatch(photo -> photo.visibility() == Visibility.PRIVATE);
      storage.catalogue().trash(photos.values().iterator().next().id(), Instant.now());
    }
    assertThat(admin(settings, "import", root, "--user", "berta")).isZero();
    assertThat(printed()).contains("this run took 0 photos; 3 were there already");
    try (Storage storage = embedded("target")) {
      assertThat(photos(storage, "berta").values()).filteredOn(Photo::isTrashed).hasSize(1);
    }
  }

  @Test
  void whatCantBeTakenIsNamedAndTheRestIsTaken() throws Exception {
    Map<String, Photo> before = export(12);
    Path own = Path.of(exported()).resolve(FilledStorage.USERNAME);
    List<Path> photos = descriptions(own);
    replace(photos.get(0), "^.*$", "{\"id\":");
    replace(photos.get(1), "\"visibility\":\"[a-z]+\"", "\"visibility\":\"everybody\"");
    replace(photos.get(2), "\"sha256\":\"..", "\"sha256\":\"zz");
    replace(
        photos.get(3), "\"uploadedAt\":\"[^\"]*\"", "\"uploadedAt\":\"+99999999-01-01T00:00:00Z\"");
    replace(photos.get(4), "\"caption\":\"", "\"caption\":\"" + "x".repeat(3000));
    Path moved = folder(photos.get(5));
    Files.move(photos.get(6), photos.get(5), StandardCopyOption.REPLACE_EXISTING);
    // A name that climbs is a name, and no path.
    replace(photos.get(7), "\"fileName\":\"[^\"]*\"", "\"fileName\":\"../../../etc/passwd\"");
    Path outside = Files.write(folder.resolve("outside.bmp"), FilledStorage.image(100));
    Files.createSymbolicLink(own.resolve("link.bmp"), outside);
    Files.createSymbolicLink(own.resolve("linked"), folder);
    Files.write(own.resolve("stray.bmp"), FilledStorage.image(101));
    Files.writeString(Path.of(exported()).resolve("read\u001b[2Jme.txt"), "hello");

    Map<String, String> settings = new HashMap<>(embeddedSettings("target"));
    assertThat(admin(settings, "import", exported(), "--create-users")).isEqualTo(1);

    assertThat(printed())
        .contains("visibility must be private, unlisted or public")
        .contains("uploadedAt is at no time that can be kept")
        .contains("caption must be text of at most 2000 characters")
        .contains("refused anna/link.bmp: it is a symbolic link")
        .contains("refused anna/linked: it is a symbolic link")
        .contains("refused anna/stray.bmp: it has no JSON")
        .contains("refused read?[2Jme.txt: it is in no user's folder")
        .contains("refused anna/" + moved.getFileName() + "/")
        .contains("the JSON beside its folder is of another photo")
        .contains("it has other bytes than the JSON beside its folder says")
        .contains("this run took 5 photos; 0 were there already; 11 files were refused");
    try (Storage storage = embedded("target")) {
      Map<String, Photo> after = photos(storage, FilledStorage.USERNAME);
      assertThat(before.keySet()).containsAll(after.keySet());
      assertThat(after.get(folder(photos.get(7)).getFileName().toString()))
          .extracting(photo -> photo.original().fileName())
          .isEqualTo("passwd");
    }
  }

  @Test
  void whatAdmissionRefusesIsRefusedHereToo() throws Exception {
    Path plain = Files.createDirectories(folder.resolve("plain"));
    Files.writeString(plain.resolve("notes.txt"), "no image at all");
    Files.write(plain.resolve("empty.jpg"), new byte[0]);
    Files.write(plain.resolve("large.bmp"), new byte[100_001]);
    Files.write(plain.resolve("z-good.bmp"), FilledStorage.image(1));
    byte[] pixels = FilledStorage.image(2);
    pixels[18 + 2] = 100; // 6.5 million columns
    Files.write(plain.resolve("wide.bmp"), pixels);
    Map<String, String> settings = new HashMap<>(embeddedSettings("target"));
    settings.put("platform.upload.max-bytes", "100000");
    settings.put("platform.quota.max-photos", "1");

    String root = plain.toString();
    assertThat(admin(settings, "import", root, "--user", "anna", "--create-users")).isEqualTo(1);

    assertThat(printed())
        .contains("refused notes.txt: ", "refused empty.jpg: ", "refused wide.bmp: ")
        .contains("refused large.bmp: it has more than the 100000 bytes allowed")
        .contains("this run took 1 photos; 0 were there already; 4 files were refused");
    Files.write(plain.resolve("more.bmp"), FilledStorage.image(3));
    assertThat(admin(settings, "import", root, "--user", "anna")).isEqualTo(1);
    assertThat(printed()).contains("refused more.bmp: You may keep 1 photos here");
    try (Storage storage = embedded("target")) {
      assertThat(storage.blobs().list("", Optional.empty(), 10)).hasSize(1);
    }
  }

  private static List<Path> descriptions(Path own) throws IOException {
    try (Stream<Path> files = Files.list(own)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Path folder(Path json) {
    return json.resolveSibling(json.getFileName().toString().replace(".json", ""));
  }

  private static void replace(Path file, String pattern, String by) throws IOException {
    String text = Files.readString(file).strip();
    String replaced = text.replaceFirst(pattern, by);
    assertThat(replaced).isNotEqualTo(text);
    Files.writeString(file, replaced);
  }
}
