package org.imagerepo.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.access.Action;
import org.imagerepo.core.archive.zip.BrokenArchiveException;
import org.imagerepo.core.archive.zip.ZipContent;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.redaction.Redactions;

/** The bytes of a manifest's files, as long as the viewer may have each of them. */
final class PhotoContent implements ZipContent {
  /** So many photos are asked for at once; for so few, each is looked at before the first byte. */
  private static final int BATCH = 1000;

  private static final Set<Action> MADE = EnumSet.of(Action.COLLECT);
  private static final Set<Action> ORIGINAL = EnumSet.of(Action.COLLECT, Action.DOWNLOAD);
  private static final Set<Action> WHOLE_ORIGINAL =
      EnumSet.of(Action.COLLECT, Action.DOWNLOAD, Action.LOCATE);

  private final Manifest manifest;
  private final Standing standing;
  private final BlobStore blobs;
  private final Redactions redactions;

  PhotoContent(Manifest manifest, Standing standing, BlobStore blobs, Redactions redactions) {
    this.manifest = manifest;
    this.standing = standing;
    this.blobs = blobs;
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
        if (!batch.isEmpty() && standing.existing(batch).size() < batch.size()) {
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
      Optional<Photo> photo = standing.photo(redacted.photo(), ORIGINAL);
      return photo.isEmpty()
          ? Optional.empty()
          : redactions.of(photo.get()).map(found -> redactions.open(photo.get(), found, range));
    }
    Optional<BlobKey> key = key(source);
    return key.isEmpty() ? Optional.empty() : blobs.open(key.get(), range);
  }

  /** Where the bytes are; empty if the viewer may not have them, or they are others now. */
  private Optional<BlobKey> key(Source source) throws IOException {
    if (source instanceof Source.Written written) {
      return Optional.of(written.key());
    }
    PhotoId id = photo(source).orElseThrow();
    if (source instanceof Source.Made made) {
      return standing
          .photo(id, MADE)
          .flatMap(found -> found.rendition(made.name()))
          .filter(rendition -> rendition.sha256().equals(made.sha256()))
          .map(rendition -> BlobKeys.rendition(id, rendition));
    }
    Set<Action> needed = source instanceof Source.Redacted ? ORIGINAL : WHOLE_ORIGINAL;
    return standing.photo(id, needed).map(found -> BlobKeys.original(found.id()));
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
