package org.imagerepo.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.archive.ArchiveRequest.Content;
import org.imagerepo.core.archive.zip.BrokenArchiveException;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class ArchivesTest {
  private static final Instant TIME = Instant.parse("2026-01-17T10:20:30Z");
  private static final Provenance BY = new Provenance("p", "1", "resize", "1", TIME);

  private Instant now = TIME;
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final User anna = user("anna");
  private final User bob = user("bob");
  private final ListedPhotos photos = new ListedPhotos();
  private final MemoryBlobs blobs = new MemoryBlobs(clock);
  private final Asker ofAnna = Asker.of(anna);
  private final Asker ofBob = Asker.of(bob);
  private final Archives archives =
      new Archives(photos.catalogue(), blobs, new Access(photos.catalogue()), clock);

  private static User user(String name) {
    return new User(UserId.random(), name, name, "hash", Role.USER, TIME);
  }

  private Photo photo(User owner, Visibility visibility, String name) throws IOException {
    byte[] bytes =
        ("the bytes of " + name + " " + photos.photos.size()).getBytes(StandardCharsets.UTF_8);
    PhotoId id = PhotoId.random();
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ImageInfo info = new ImageInfo("image/bmp", 60, 40, 1, 1);
    Original original =
        new Original(name, info, bytes.length, "0".repeat(64), crc.getValue(), TIME);
    blobs.put(BlobKeys.original(id), "", new ByteArrayInputStream(bytes));
    Photo photo = with(Photo.fresh(id, owner.id(), original), visibility, List.of());
    photos.put(photo);
    return photo;
  }

  private static Photo with(Photo photo, Visibility visibility, List<Rendition> renditions) {
    return new Photo(
        photo.id(),
        photo.owner(),
        photo.original(),
        visibility,
        Optional.of("a \"caption\"\n"),
        photo.ownTags(),
        photo.takenAt(),
        photo.placeholder(),
        renditions,
        photo.examinations(),
        photo.work());
  }

  private Photo preview(Photo photo, String bytes, String sha256) throws IOException {
    blobs.put(
        BlobKeys.rendition(photo.id(), "preview", sha256),
        "",
        new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
    RenditionSpec spec = new RenditionSpec("preview", "image/jpeg", 6, 4);
    Rendition rendition = new Rendition(spec, bytes.length(), sha256, BY);
    Photo made = with(photo, photo.visibility(), List.of(rendition));
    photos.put(made);
    return made;
  }

  private static ArchiveRequest originals(Photo... photos) {
    return new ArchiveRequest(ids(photos), Content.ORIGINALS, false);
  }

  private static List<PhotoId> ids(Photo... photos) {
    return Arrays.stream(photos).map(Photo::id).toList();
  }

  private static byte[] bytes(Archive archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.write(new ByteRange(0, archive.length()), out);
    assertThat((long) out.size()).isEqualTo(archive.length());
    return out.toByteArray();
  }

  private static Map<String, String> unpacked(Archive archive) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(archive)))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static void assertNotFound(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.type()).isEqualTo(RefusalType.NOT_FOUND));
  }

  @Test
  void chosenPhotosComeInTheirOrderUnderTheirNames() throws Exception {
    Photo first = photo(anna, Visibility.PRIVATE, "a.jpg");
    Photo second = photo(bob, Visibility.PUBLIC, "A.jpg");
    Archive archive = archives.freeze(ofAnna, originals(second, first, second));
    assertThat(unpacked(archive))
        .containsExactly(
            Map.entry("A.jpg", "the bytes of A.jpg 1"),
            Map.entry("a (2).jpg", "the bytes of a.jpg 0"));
  }

  @Test
  void aFrozenArchiveStaysTheSame() throws Exception {
    Photo photo = photo(anna, Visibility.PRIVATE, "a.jpg");
    Archive frozen = archives.freeze(ofAnna, originals(photo));
    Archive found = archives.find(ofAnna, frozen.id());
    assertThat(found.digest()).isEqualTo(frozen.digest());
    assertThat(bytes(found)).isEqualTo(bytes(frozen));
    assertThat(archives.freeze(ofAnna, originals(photo)).id()).isEqualTo(frozen.id());
  }

  @Test
  void itIsItsRequestersAlone() throws Exception {
    Photo photo = photo(anna, Visibility.PUBLIC, "a.jpg");
    String id = archives.freeze(ofAnna, originals(photo)).id();
    assertNotFound(() -> archives.find(ofBob, id));
    assertNotFound(() -> archives.find(Asker.nobody(), id));
    assertNotFound(() -> archives.find(ofAnna, "metadata"));
    assertNotFound(() -> archives.find(ofAnna, "x".repeat(24)));
  }

  @Test
  void nobodyFreezesWhatTheyMayNotSee() throws Exception {
    Photo own = photo(bob, Visibility.PRIVATE, "own.jpg");
    Photo foreign = photo(anna, Visibility.PRIVATE, "foreign.jpg");
    assertNotFound(() -> archives.freeze(ofBob, originals(own, foreign)));
    assertThatThrownBy(() -> archives.freeze(ofBob, originals()))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("ids: must name 1 to 2500 photos");
  }

  @Test
  void itExpires() throws Exception {
    Photo photo = photo(anna, Visibility.PRIVATE, "a.jpg");
    Archive frozen =
        archives.freeze(ofAnna, new ArchiveRequest(ids(photo), Content.ORIGINALS, true));
    assertThat(frozen.expiry()).isEqualTo(TIME.plus(Archives.LIFETIME));
    now = frozen.expiry().minusMillis(1);
    assertThat(archives.find(ofAnna, frozen.id()).expiry()).isEqualTo(frozen.expiry());
    assertThat(archives.sweep()).isZero();
    now = frozen.expiry();
    assertNotFound(() -> archives.find(ofAnna, frozen.id()));
    assertThat(archives.sweep()).isEqualTo(2);
    assertThat(blobs.list("archives/", Optional.empty(), 10)).isEmpty();
    assertThat(blobs.stat(BlobKeys.original(photo.id()))).isPresent();
  }

  @Test
  void aPhotoThatIsGoneEndsItAsAFailure() throws Exception {
    Photo first = photo(anna, Visibility.PRIVATE, "a.jpg");
    Photo second = photo(anna, Visibility.PRIVATE, "b.jpg");
    Archive archive = archives.freeze(ofAnna, originals(first, second));
    byte[] whole = bytes(archive);
    photos.photos.remove(first.id());
    assertRefused(archive, whole);
  }

  @Test
  void aPhotoThatWasWithdrawnEndsItAsAFailure() throws Exception {
    Photo first = photo(bob, Visibility.PUBLIC, "a.jpg");
    Photo second = photo(bob, Visibility.PUBLIC, "b.jpg");
    Archive archive = archives.freeze(ofAnna, originals(first, second));
    byte[] whole = bytes(archive);
    photos.put(with(first, Visibility.PRIVATE, List.of()));
    assertRefused(archive, whole);
  }

  /** The first photo can't be had any more. */
  private static void assertRefused(Archive archive, byte[] whole) throws Exception {
    ByteRange all = new ByteRange(0, archive.length());
    assertNotFound(() -> archive.check(all));
    assertThatThrownBy(() -> archive.write(all, new ByteArrayOutputStream()))
        .isInstanceOf(BrokenArchiveException.class);
    int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 4);
    ByteRange rest = new ByteRange(second, archive.length() - second);
    archive.check(rest);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.write(rest, out);
    assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(whole, second, whole.length));
  }

  @Test
  void aBlobThatIsGoneEndsItAsAFailure() throws Exception {
    Photo photo = photo(anna, Visibility.PRIVATE, "a.jpg");
    Archive archive = archives.freeze(ofAnna, originals(photo));
    blobs.delete(BlobKeys.original(photo.id()));
    assertThatThrownBy(() -> bytes(archive)).isInstanceOf(BrokenArchiveException.class);
  }

  @Test
  void previewsAreThereWhenTheyAreMade() throws Exception {
    Photo photo = photo(anna, Visibility.PRIVATE, "a.png");
    ArchiveRequest both = new ArchiveRequest(ids(photo), Content.BOTH, false);
    assertThatThrownBy(() -> archives.freeze(ofAnna, both))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no preview (yet)");
    preview(photo, "the preview", "1".repeat(64));
    assertThat(unpacked(archives.freeze(ofAnna, both)))
        .containsExactly(
            Map.entry("a.png", "the bytes of a.png 0"), Map.entry("a-preview.jpg", "the preview"));
    Archive alone =
        archives.freeze(ofAnna, new ArchiveRequest(ids(photo), Content.PREVIEWS, false));
    assertThat(unpacked(alone)).containsOnlyKeys("a-preview.jpg");
  }

  @Test
  void aPreviewThatWasMadeAnewEndsItAsAFailure() throws Exception {
    Photo photo = preview(photo(anna, Visibility.PRIVATE, "a.png"), "old", "1".repeat(64));
    Archive archive =
        archives.freeze(ofAnna, new ArchiveRequest(ids(photo), Content.PREVIEWS, false));
    preview(photo, "new", "2".repeat(64));
    assertNotFound(() -> archive.check(new ByteRange(0, archive.length())));
    assertThatThrownBy(() -> bytes(archive)).isInstanceOf(BrokenArchiveException.class);
  }

  @Test
  void metadataIsInItIfItIsWished() throws Exception {
    Photo photo = photo(anna, Visibility.PUBLIC, "metadata.json");
    ArchiveRequest request = new ArchiveRequest(ids(photo), Content.ORIGINALS, true);
    Map<String, String> own = unpacked(archives.freeze(ofAnna, request));
    assertThat(own).containsOnlyKeys("metadata (2).json", "metadata.json");
    assertThat(own.get("metadata.json"))
        .startsWith(
            "{\"photos\":[\n{\"files\":[\"metadata (2).json\"],\"id\":\"" + photo.id() + "\"")
        .contains("\"caption\":\"a \\u0022caption\\u0022\\u000a\"")
        .contains("\"fields\":{}");
    assertThat(unpacked(archives.freeze(ofBob, request)).get("metadata.json"))
        .doesNotContain("\"fields\"");
  }

  @Test
  void aLibraryHoldsWhatIsListedForTheViewer() throws Exception {
    photo(anna, Visibility.PUBLIC, "public.jpg");
    photo(anna, Visibility.UNLISTED, "unlisted.jpg");
    photo(anna, Visibility.PRIVATE, "private.jpg");
    photo(bob, Visibility.PUBLIC, "bob's.jpg");
    assertThat(unpacked(archives.all(ofAnna, anna, false)))
        .containsOnlyKeys("public.jpg", "unlisted.jpg", "private.jpg");
    assertThat(unpacked(archives.all(ofBob, anna, false))).containsOnlyKeys("public.jpg");
    assertThat(unpacked(archives.all(Asker.nobody(), anna, false))).containsOnlyKeys("public.jpg");
    assertThat(archives.all(ofAnna, anna, false).fileName()).isEqualTo("anna-photos.zip");
  }

  @Test
  void aLibraryHasItsMetadataIfItIsWished() throws Exception {
    photo(anna, Visibility.PUBLIC, "a.jpg");
    photo(anna, Visibility.PRIVATE, "b.jpg");
    Archive archive = archives.all(ofBob, anna, true);
    assertThat(unpacked(archive)).containsOnlyKeys("a.jpg", "metadata.json");
    assertThat(unpacked(archive).get("metadata.json")).contains("a.jpg").doesNotContain("b.jpg");
    archives.all(ofBob, anna, false);
    assertThat(archives.resumed(ofBob, anna, true, Optional.empty()).id()).isEqualTo(archive.id());
  }

  @Test
  void whatWasBegunGoesOnWhateverChangesInTheLibrary() throws Exception {
    photo(anna, Visibility.PUBLIC, "a.jpg");
    Archive begun = archives.all(ofBob, anna, false);
    photo(anna, Visibility.PUBLIC, "b.jpg");
    Optional<String> tag = Optional.of(begun.digest());
    assertThat(archives.resumed(ofBob, anna, false, Optional.empty()).id()).isEqualTo(begun.id());
    Archive anew = archives.all(ofBob, anna, false);
    assertThat(anew.id()).isNotEqualTo(begun.id());
    assertThat(archives.resumed(ofBob, anna, false, Optional.empty()).id()).isEqualTo(anew.id());
    assertThat(archives.resumed(ofBob, anna, false, tag).id()).isEqualTo(begun.id());
    // Somebody else's, or another library's, isn't gone on with.
    assertThat(archives.resumed(ofAnna, anna, false, tag).id()).isNotEqualTo(begun.id());
    assertThat(archives.resumed(ofBob, bob, false, tag).count()).isZero();
    assertNotFound(() -> archives.find(ofBob, begun.id()));
    now = now.plus(Archives.LIFETIME).plus(Duration.ofSeconds(1));
    assertThat(archives.resumed(ofBob, anna, false, tag).count()).isEqualTo(2);
  }

  @Test
  void aBlobThatIsNoManifestIsAFailureOfOurs() throws Exception {
    blobs.put(
        new BlobKey("archives/" + "x".repeat(24)), "", new ByteArrayInputStream(new byte[100]));
    assertThatThrownBy(() -> archives.find(ofAnna, "x".repeat(24)))
        .isInstanceOf(IOException.class)
        .hasMessage("this isn't a manifest that this version can read");
  }

  @Test
  void aDamagedManifestIsAFailureOfOurs() throws Exception {
    String id = archives.freeze(ofAnna, originals(photo(anna, Visibility.PUBLIC, "a.jpg"))).id();
    BlobKey key = new BlobKey("archives/" + id);
    byte[] bytes = blobs.open(key, ByteRange.all()).orElseThrow().readAllBytes();
    bytes[bytes.length - 1] ^= 1;
    blobs.put(key, "", new ByteArrayInputStream(bytes));
    assertThatThrownBy(() -> archives.find(ofAnna, id))
        .isInstanceOf(IOException.class)
        .hasMessage("manifest " + id + " is damaged: ask for its archive anew");
  }
}
