package org.imagerepo.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

/** Archives over photos in memory, and how to unpack them. */
abstract class ArchivesFixture {
  static final Instant TIME = Instant.parse("2026-01-17T10:20:30Z");
  static final Provenance BY = new Provenance("p", "1", "resize", "1", TIME);

  Instant now = TIME;
  final Clock clock =
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
  final User anna = user("anna");
  final User bob = user("bob");
  final ListedPhotos photos = new ListedPhotos();
  final MemoryBlobs blobs = new MemoryBlobs(clock);
  final Asker ofAnna = Asker.of(anna);
  final Asker ofBob = Asker.of(bob);
  final Archives archives =
      new Archives(photos.catalogue(), blobs, new Access(photos.catalogue()), clock);

  static User user(String name) {
    return new User(UserId.random(), name, name, "hash", Role.USER, TIME);
  }

  Photo photo(User owner, Visibility visibility, String name) throws IOException {
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

  static Photo with(Photo photo, Visibility visibility, List<Rendition> renditions) {
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

  Photo preview(Photo photo, String bytes, String sha256) throws IOException {
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

  static ArchiveRequest originals(Photo... photos) {
    return new ArchiveRequest(ids(photos), Content.ORIGINALS, false);
  }

  static List<PhotoId> ids(Photo... photos) {
    return Arrays.stream(photos).map(Photo::id).toList();
  }

  static byte[] bytes(Archive archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.write(new ByteRange(0, archive.length()), out);
    assertThat((long) out.size()).isEqualTo(archive.length());
    return out.toByteArray();
  }

  static Map<String, String> unpacked(Archive archive) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(archive)))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  static void assertNotFound(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.type()).isEqualTo(RefusalType.NOT_FOUND));
  }

  /** The first photo can't be had any more. */
  static void assertRefused(Archive archive, byte[] whole) throws Exception {
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
}
