package org.imagerepo.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.core.archive.zip.EntryNames;
import org.imagerepo.core.archive.zip.ZipItem;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.redaction.Redaction;
import org.imagerepo.core.redaction.Redactions;
import org.imagerepo.core.refusal.RefusedException;

/** Makes one manifest of photos as they are now. For one thread. */
final class Freezer {
  /** The name of the file that says what is known of the photos. */
  static final String METADATA = "metadata.json";

  /** The rendition that stands for a photo where its original isn't given. */
  static final String PREVIEW = "preview";

  private final BlobStore blobs;
  private final Redactions redactions;
  private final ManifestBuilder manifest = new ManifestBuilder();
  private final EntryNames names = new EntryNames(Set.of(METADATA));
  private final MetadataFile metadata = new MetadataFile();
  private final Map<Source, Long> known = new HashMap<>();
  private Instant newest = Instant.EPOCH;

  Freezer(BlobStore blobs, Redactions redactions) throws IOException {
    this.blobs = blobs;
    this.redactions = redactions;
  }

  /** Takes the CRC-32 of the previews that are in a former manifest from there. */
  void reuse(Manifest former) {
    for (int i = 0; i < former.count(); i++) {
      Entry entry = former.entry(i);
      if (entry.source() instanceof Source.Made) {
        known.put(entry.source(), entry.item().crc32());
      }
    }
  }

  /** Adds the original, and returns its name in the archive. */
  String addOriginal(Photo photo) throws IOException {
    Original original = photo.original();
    String name = names.next(original.fileName());
    ZipItem item = new ZipItem(name, original.size(), original.crc32(), time(photo));
    manifest.add(new Entry(item, new Source.Original(photo.id())));
    return name;
  }

  /**
   * Adds the original without what it says beside its picture.
   *
   * @return its name in the archive; empty if that can't be told apart, so that it is left out
   */
  Optional<String> addRedacted(Photo photo) throws IOException {
    Optional<Redaction> found = redactions.of(photo);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String name = names.next(photo.original().fileName());
    ZipItem item = new ZipItem(name, found.get().size(), found.get().crc32(), time(photo));
    manifest.add(new Entry(item, new Source.Redacted(photo.id())));
    return Optional.of(name);
  }

  /**
   * Adds the preview, and returns its name in the archive. It is read once to know its CRC-32,
   * unless a former manifest tells it.
   *
   * @throws RefusedException if there is none (yet)
   */
  String addPreview(Photo photo) throws RefusedException, IOException {
    Rendition preview = photo.rendition(PREVIEW).orElseThrow(Freezer::noPreview);
    String name = names.next(previewName(photo.original().fileName(), preview));
    Source source = new Source.Made(photo.id(), PREVIEW, preview.sha256());
    Long former = known.get(source);
    long crc32 = former == null ? crc32(photo.id(), preview) : former;
    ZipItem item = new ZipItem(name, preview.size(), crc32, time(photo));
    manifest.add(new Entry(item, source));
    return name;
  }

  /** Adds what is known of a photo, for {@link #addMetadata}. */
  void describe(Photo photo, Set<String> files, boolean isOwners) throws IOException {
    metadata.add(PhotoJson.of(photo, files, isOwners));
    newest = newest.isAfter(time(photo)) ? newest : time(photo);
  }

  /** Adds {@value #METADATA}, which is kept under a key that its own bytes name. */
  void addMetadata() throws IOException {
    metadata.end();
    BlobKey key = ManifestStore.metadata(metadata.name());
    try (InputStream content = metadata.content()) {
      blobs.put(key, "application/json", content);
    }
    ZipItem item = new ZipItem(METADATA, metadata.size(), metadata.crc32(), newest);
    manifest.add(new Entry(item, new Source.Written(key)));
  }

  Manifest freeze(Manifest.Purpose purpose) throws IOException {
    return manifest.build(purpose);
  }

  private long crc32(PhotoId photo, Rendition preview) throws IOException {
    long size = preview.size();
    Optional<InputStream> opened = blobs.open(BlobKeys.rendition(photo, preview), ByteRange.all());
    CRC32 crc = new CRC32();
    long read = 0;
    try (InputStream in = opened.orElseGet(InputStream::nullInputStream)) {
      byte[] block = new byte[64 * 1024];
      for (int count; (count = in.read(block)) >= 0; read += count) {
        crc.update(block, 0, count);
      }
    }
    if (read != size) {
      throw new IOException("the preview of " + photo + " has " + read + " bytes, not " + size);
    }
    return crc.getValue();
  }

  private static Instant time(Photo photo) {
    return photo.takenAt().orElse(photo.original().uploadedAt());
  }

  private static String previewName(String fileName, Rendition preview) {
    int dot = fileName.lastIndexOf('.');
    String base = dot > 0 ? fileName.substring(0, dot) : fileName;
    String subtype = preview.spec().mediaType().replaceFirst(".*/", "");
    return base + "-" + PREVIEW + "." + (subtype.equals("jpeg") ? "jpg" : subtype);
  }

  private static RefusedException noPreview() {
    return RefusedException.invalid(
        "content", "some of the photos have no preview (yet); wait for it or ask for originals");
  }
}
