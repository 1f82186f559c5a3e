package org.imagerepo.testkit.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;

/** A blob store that keeps every promise but that of lasting, to be broken by those it is for. */
class MemoryBlobs implements BlobStore {
  final ConcurrentNavigableMap<String, Blob> blobs;

  /** What is kept. */
  @SuppressWarnings("ArrayRecordComponent")
  record Blob(byte[] bytes, Instant storedAt) {
    Blob(byte[] bytes) {
      this(bytes, Instant.now());
    }

    BlobStat stat(String key) {
      return new BlobStat(new BlobKey(key), bytes.length, storedAt);
    }
  }

  MemoryBlobs(ConcurrentNavigableMap<String, Blob> blobs) {
    this.blobs = blobs;
  }

  static ConcurrentNavigableMap<String, Blob> none() {
    return new ConcurrentSkipListMap<>();
  }

  @Override
  public BlobStat put(BlobKey key, String mediaType, InputStream content) throws IOException {
    Blob blob = new Blob(content.readAllBytes());
    blobs.put(key.value(), blob);
    return blob.stat(key.value());
  }

  @Override
  public Optional<InputStream> open(BlobKey key, ByteRange range) {
    return Optional.ofNullable(blobs.get(key.value())).map(blob -> part(blob.bytes(), range));
  }

  private static InputStream part(byte[] bytes, ByteRange range) {
    int from = (int) Math.min(range.offset(), bytes.length);
    int length = (int) Math.min(range.length(), bytes.length - from);
    return new ByteArrayInputStream(bytes, from, length);
  }

  @Override
  public Optional<BlobStat> stat(BlobKey key) {
    return Optional.ofNullable(blobs.get(key.value())).map(blob -> blob.stat(key.value()));
  }

  @Override
  public void delete(BlobKey key) {
    blobs.remove(key.value());
  }

  @Override
  public List<BlobStat> list(String prefix, Optional<BlobKey> after, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
    return blobs.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .filter(entry -> after.isEmpty() || entry.getKey().compareTo(after.get().value()) > 0)
        .limit(limit)
        .map(entry -> entry.getValue().stat(entry.getKey()))
        .toList();
  }
}
