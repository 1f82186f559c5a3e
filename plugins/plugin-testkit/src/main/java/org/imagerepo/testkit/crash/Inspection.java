package org.imagerepo.testkit.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.library.Content;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Looks whether a storage keeps what was promised, through the library, as a viewer would. Throws
 * {@link AssertionError} if not. Nothing may change the storage meanwhile.
 */
final class Inspection {
  private final BlobStore blobs;
  private final Catalogue catalogue;
  private final User owner;
  private final Asker asker;
  private final Library library;
  private final Predicate<Photo> thorough;
  private final Map<String, Photo> listed = new HashMap<>();
  private final Map<String, Photo> trashed = new HashMap<>();
  private final Set<BlobKey> expected = new HashSet<>();

  /**
   * @param thorough which photos have the digests of all their bytes checked; of the others only
   *     that the blobs are there and of their size
   */
  Inspection(BlobStore blobs, Catalogue catalogue, User owner, Predicate<Photo> thorough) {
    this.blobs = blobs;
    this.catalogue = catalogue;
    this.owner = owner;
    this.asker = Asker.of(owner);
    this.library = new Library(catalogue, blobs, new Access(catalogue), new Events());
    this.thorough = thorough;
  }

  /** Every promise is kept, and every photo, listed or in the trash, is whole and there once. */
  void inspect(Promises promises) throws IOException, RefusedException {
    list();
    Set<String> digests = new HashSet<>();
    for (Photo photo : listed.values()) {
      demand(digests.add(photo.original().sha256()), "photo twice: " + photo.id());
      inspect(photo);
    }
    for (Photo photo : trashed.values()) {
      demand(!listed.containsKey(photo.id().value()), "in the trash and listed: " + photo.id());
      inspect(photo);
    }
    for (String id : promises.kept()) {
      Photo photo = listed.get(id);
      demand(photo != null, "acknowledged photo is lost: " + id);
      demand(photo.original().sha256().equals(promises.sha256(id)), "other bytes: " + id);
    }
    for (String id : promises.deleted()) {
      demand(!listed.containsKey(id) && !trashed.containsKey(id), "deleted photo is back: " + id);
    }
  }

  private void list() throws IOException, RefusedException {
    Optional<String> cursor = Optional.empty();
    do {
      Page<Photo> page = library.photos(asker, owner, PhotoQuery.Sort.UPLOADED, cursor, 200);
      for (Photo photo : page.items()) {
        Photo other = listed.put(photo.id().value(), photo);
        demand(other == null, "photo listed twice: " + photo.id());
      }
      cursor = page.next();
    } while (cursor.isPresent());
    do {
      Page<Photo> page = catalogue.trashed(owner.id(), cursor, 200);
      page.items().forEach(photo -> trashed.put(photo.id().value(), photo));
      cursor = page.next();
    } while (cursor.isPresent());
  }

  private void inspect(Photo photo) throws IOException, RefusedException {
    boolean thoroughly = thorough.test(photo);
    inspect(library.original(asker, photo.id()), thoroughly);
    for (Rendition rendition : photo.renditions()) {
      Content content = library.rendition(asker, photo.id(), rendition.spec().name());
      demand(content.sha256().equals(rendition.sha256()), "other rendition: " + content.key());
      inspect(content, thoroughly);
    }
  }

  private void inspect(Content content, boolean thoroughly) throws IOException {
    demand(expected.add(content.key()), "blob of two: " + content.key());
    BlobStat stat =
        blobs.stat(content.key()).orElseThrow(() -> new AssertionError("blob is lost: " + content));
    demand(stat.size() == content.size(), "blob has " + stat.size() + " bytes: " + content);
    if (thoroughly) {
      demand(digest(content).equals(content.sha256()), "blob is damaged: " + content);
    }
  }

  private String digest(Content content) throws IOException {
    MessageDigest digest = newSha256();
    try (InputStream in =
        new DigestInputStream(blobs.open(content.key(), ByteRange.all()).orElseThrow(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** All that were inspected. */
  Collection<Photo> photos() {
    return listed.values();
  }

  /**
   * After sweeping, all blobs of the photos inspected are there, and none of other photos. A kill
   * between settling a rendition and removing the one it takes the place of may leave the latter to
   * its photo, which isn't the sweeper's to remove.
   *
   * @return how many of those there are
   */
  int inspectForOrphans() throws IOException {
    Set<BlobKey> others = new HashSet<>();
    Optional<BlobKey> after = Optional.empty();
    List<BlobStat> page = blobs.list("", after, 500);
    while (!page.isEmpty()) {
      page.forEach(blob -> others.add(blob.key()));
      after = Optional.of(page.get(page.size() - 1).key());
      page = blobs.list("", after, 500);
    }
    demand(others.containsAll(expected), "sweeping took what isn't an orphan");
    others.removeAll(expected);
    for (BlobKey other : others) {
      demand(
          BlobKeys.photo(other).filter(this::isThere).isPresent(),
          "an orphan survived the sweep: " + other);
    }
    return others.size();
  }

  private boolean isThere(PhotoId photo) {
    return listed.containsKey(photo.value()) || trashed.containsKey(photo.value());
  }

  static void demand(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
