package org.imagerepo.core.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.UserId;

/**
 * Keeps manifests as blobs until they expire, so that all nodes share them and a restart loses
 * none. What is written about photos stands beside, under keys that begin the same, and expires
 * with it.
 */
final class ManifestStore {
  /** Begins the keys of all that belongs to archives. */
  static final String PREFIX = "archives/";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{24}");
  private static final int PAGE = 500;

  private final BlobStore blobs;
  private final Clock clock;
  private final Duration lifetime;

  ManifestStore(BlobStore blobs, Clock clock, Duration lifetime) {
    this.blobs = blobs;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /** A manifest, and when it expires. */
  record Kept(Manifest manifest, Instant expiry) {}

  /** Keeps a manifest. One that is there already starts anew. */
  Kept put(Manifest manifest) throws IOException {
    for (int i = 0; i < manifest.count(); i++) {
      if (manifest.entry(i).source() instanceof Source.Written written) {
        renew(written.key());
      }
    }
    BlobStat stored = blobs.put(key(manifest.id()), "application/octet-stream", manifest.content());
    if (manifest.purpose().library().isPresent()) {
      byte[] id = manifest.id().getBytes(StandardCharsets.US_ASCII);
      blobs.put(pointer(manifest.purpose()), "text/plain", new ByteArrayInputStream(id));
    }
    return new Kept(manifest, expiry(stored));
  }

  /** The manifest that was kept last for that library and requester, unless it has expired. */
  Optional<Kept> latest(Manifest.Purpose purpose) throws IOException {
    Optional<InputStream> opened = blobs.open(pointer(purpose), ByteRange.all());
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = opened.get()) {
      return find(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    }
  }

  /** The manifest of that id; empty if there is none or it has expired. */
  Optional<Kept> find(String id) throws IOException {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    Optional<BlobStat> stat = blobs.stat(key(id)).filter(blob -> !isExpired(blob));
    Optional<InputStream> opened =
        stat.isPresent() ? blobs.open(key(id), ByteRange.all()) : Optional.empty();
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = opened.get()) {
      return Optional.of(new Kept(parse(id, in.readAllBytes()), expiry(stat.get())));
    }
  }

  private static Manifest parse(String id, byte[] bytes) throws IOException {
    String problem = "manifest " + id + " is damaged: ask for its archive anew";
    Manifest manifest;
    try {
      manifest = new Manifest(bytes);
    } catch (IllegalArgumentException e) {
      throw new IOException(problem, e);
    }
    if (!manifest.id().equals(id)) {
      throw new IOException(problem);
    }
    return manifest;
  }

  /**
   * Removes all that has expired.
   *
   * @return how many blobs
   */
  int sweep() throws IOException {
    int removed = 0;
    Optional<BlobKey> after = Optional.empty();
    List<BlobStat> page;
    do {
      page = blobs.list(PREFIX, after, PAGE);
      for (BlobStat blob : page) {
        if (isExpired(blob)) {
          blobs.delete(blob.key());
          removed++;
        }
        after = Optional.of(blob.key());
      }
    } while (page.size() == PAGE && !Thread.currentThread().isInterrupted());
    return removed;
  }

  private void renew(BlobKey key) throws IOException {
    try (InputStream in =
        blobs.open(key, ByteRange.all()).orElseThrow(() -> new IOException(key + " is gone"))) {
      blobs.put(key, "application/json", in);
    }
  }

  private boolean isExpired(BlobStat blob) {
    return !expiry(blob).isAfter(clock.instant());
  }

  private Instant expiry(BlobStat blob) {
    return blob.storedAt().plus(lifetime);
  }

  /** Where metadata of that name is kept, out of reach of any manifest's id. */
  static BlobKey metadata(String name) {
    return new BlobKey(PREFIX + "metadata/" + name);
  }

  private static BlobKey pointer(Manifest.Purpose purpose) {
    String requester = purpose.requester().map(UserId::value).orElse("");
    // The file's name tells which bytes of the photos are in it.
    String key =
        String.join(
            " ",
            purpose.library().orElseThrow().value(),
            requester,
            Boolean.toString(purpose.withMetadata()),
            purpose.fileName());
    byte[] digest = Digests.sha256(key.getBytes(StandardCharsets.UTF_8));
    return new BlobKey(PREFIX + "latest/" + Digests.name(digest));
  }

  private static BlobKey key(String id) {
    return new BlobKey(PREFIX + id);
  }
}
