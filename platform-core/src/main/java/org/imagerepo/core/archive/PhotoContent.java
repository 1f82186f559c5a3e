package org.imagerepo.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Action;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.archive.zip.BrokenArchiveException;
import org.imagerepo.core.archive.zip.ZipContent;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.redaction.Redactions;

/** The bytes of a manifest's files, as long as the viewer may have each of them. */
final class PhotoContent implements ZipContent {
  /** So many photos are asked for at once; for so few, each is looked at before the first byte. */
  private static final int BATCH = 1000;

  private final Manifest manifest;
  private final Asker viewer;
  private final Catalogue catalogue;
  private final BlobStore blobs;
  private final Access access;
  private final Redactions redactions;

  PhotoContent(
      Manifest manifest,
      Asker viewer,
      Catalogue catalogue,
      BlobStore blobs,
      Access access,
      Redactions redactions) {
    this.manifest = manifest;
    this.viewer = viewer;
    this.catalogue = catalogue;
    this.blobs = blobs;
    this.access = access;
    this.redactions = redactions;
  }

  /**
   * Whether files can be had now, as far as can be told fast: of more than a thousand photos only
   * whether they exist. Each is looked at again when its bytes are opened.
   *
   * @param first of the files
   * @param end behind the last of them
   */
  boolean isThere(int first, int end) throws IOException {
    Set<PhotoId> batch = new HashSet<>();
    for (int i = first; i < end; i++) {
      Entry entry = manifest.entry(i);
      if (end - first <= BATCH && key(entry.source()).isEmpty()) {
        return false;
      }
      photo(entry.source()).ifPresent(batch::add);
      if (batch.size() == BATCH || i == end - 1) {
        if (!batch.isEmpty() && catalogue.existing(batch).size() < batch.size()) {
          return false;
        }
        batch.clear();
      }
    }
    return true;
  }

  @Override
  public InputStream open(int index, ByteRange range) throws IOException {
    Source source = manifest.entry(index).source();
    return open(source, range)
        .orElseThrow(
            () ->
                new BrokenArchiveException(
                    "File " + index + " was deleted, made anew or withdrawn from the viewer"));
  }

  private Optional<InputStream> open(Source source, ByteRange range) throws IOException {
    if (source instanceof Source.Redacted redacted) {
      Optional<Photo> photo = collectable(redacted.photo());
      return photo.isEmpty()
          ? Optional.empty()
          : redactions.of(photo.get()).map(found -> redactions.open(photo.get(), found, range));
    }
    Optional<BlobKey> key = key(source);
    return key.isEmpty() ? Optional.empty() : blobs.open(key.get(), range);
  }

  private Optional<Photo> collectable(PhotoId id) throws IOException {
    return access.allowed(viewer, Action.COLLECT, catalogue.photo(id));
  }

  /** Where the bytes are; empty if the viewer may not have them, or they are others now. */
  private Optional<BlobKey> key(Source source) throws IOException {
    if (source instanceof Source.Written written) {
      return Optional.of(written.key());
    }
    Optional<Photo> photo = collectable(photo(source).orElseThrow());
    if (source instanceof Source.Made made) {
      return photo
          .flatMap(found -> found.rendition(made.name()))
          .filter(rendition -> rendition.sha256().equals(made.sha256()))
          .map(rendition -> BlobKeys.rendition(made.photo(), rendition));
    }
    return (source instanceof Source.Redacted
            ? photo
            : access.allowed(viewer, Action.LOCATE, photo))
        .map(found -> BlobKeys.original(found.id()));
  }

  private static Optional<PhotoId> photo(Source source) {
    if (source instanceof Source.Original original) {
      return Optional.of(original.photo());
    }
    if (source instanceof Source.Redacted redacted) {
      return Optional.of(redacted.photo());
    }
    return source instanceof Source.Made made ? Optional.of(made.photo()) : Optional.empty();
  }
}
