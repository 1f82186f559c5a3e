package org.imagerepo.testkit.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.core.library.BlobKeys;

/** Looks whether a storage keeps what was promised. Throws {@link AssertionError} if not. */
final class Inspection {
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final BlobStore blobs;
  private final Catalogue catalogue;
  private final UserId owner;
  private final Set<BlobKey> expected = new HashSet<>();

  Inspection(BlobStore blobs, Catalogue catalogue, UserId owner) {
    this.blobs = blobs;
    this.catalogue = catalogue;
    this.owner = owner;
  }

  /** Every promise is kept, and every photo that is listed is whole and there once. */
  void inspect(Promises promises) throws IOException {
    expected.clear();
    Set<String> digests = new HashSet<>();
    Set<String> listed = new HashSet<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Photo> page =
          catalogue.photos(
              new PhotoQuery(
                  owner, EnumSet.allOf(Visibility.class), PhotoQuery.Sort.UPLOADED, cursor, 200));
      for (Photo photo : page.items()) {
        inspect(photo);
        demand(digests.add(photo.original().sha256()), "photo twice: " + photo.id());
        listed.add(photo.id().value());
      }
      cursor = page.next();
    } while (cursor.isPresent());
    for (String id : promises.kept()) {
      demand(listed.contains(id), "acknowledged photo is lost: " + id);
      Photo photo = catalogue.photo(new PhotoId(id)).orElseThrow();
      demand(photo.original().sha256().equals(promises.sha256(id)), "other bytes: " + id);
    }
    for (String id : promises.deleted()) {
      demand(!listed.contains(id), "deleted photo is back: " + id);
    }
  }

  private void inspect(Photo photo) throws IOException {
    inspect(BlobKeys.original(photo.id()), photo.original().size(), photo.original().sha256());
    for (Rendition rendition : photo.renditions()) {
      inspect(
          BlobKeys.rendition(photo.id(), rendition.spec().name()),
          rendition.size(),
          rendition.sha256());
    }
  }

  private void inspect(BlobKey key, long size, String sha256) throws IOException {
    expected.add(key);
    MessageDigest digest = newSha256();
    Optional<InputStream> opened = blobs.open(key, ByteRange.all());
    demand(opened.isPresent(), "blob is lost: " + key);
    try (InputStream in = new DigestInputStream(opened.get(), digest)) {
      long read = in.transferTo(OutputStream.nullOutputStream());
      demand(read == size, "blob is not whole: " + key + " has " + read + " of " + size);
    }
    demand(HexFormat.of().formatHex(digest.digest()).equals(sha256), "blob is damaged: " + key);
  }

  /** After sweeping, exactly the blobs of the photos inspected last are there. */
  void inspectForOrphans() throws IOException {
    Set<BlobKey> present = new HashSet<>();
    Optional<BlobKey> after = Optional.empty();
    List<BlobStat> page = blobs.list("", after, 500);
    while (!page.isEmpty()) {
      page.forEach(blob -> present.add(blob.key()));
      after = Optional.of(page.get(page.size() - 1).key());
      page = blobs.list("", after, 500);
    }
    demand(
        present.equals(expected),
        "blobs should be " + expected.size() + " but are " + present.size());
  }

  /** Waits until nothing is owed, and nothing was given up. */
  void awaitAllWorkDone() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (catalogue.work().stream().anyMatch(count -> count.state() == Work.State.OWED)) {
      demand(System.nanoTime() < end, "work is never done: " + catalogue.work());
      Thread.sleep(50);
    }
    demand(
        catalogue.work().stream().noneMatch(count -> count.state() == Work.State.FAILED),
        "work was given up: " + catalogue.failedWork(Optional.empty(), 5).items());
  }

  private static void demand(boolean condition, String otherwise) {
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
