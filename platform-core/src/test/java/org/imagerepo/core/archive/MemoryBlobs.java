package org.imagerepo.core.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;

/** Blobs in memory. */
class MemoryBlobs implements BlobStore {
  private final Map<BlobKey, Blob> blobs = new ConcurrentSkipListMap<>();
  private final Clock clock;

  private record Blob(byte[] bytes, Instant storedAt) {}

  MemoryBlobs(Clock clock) {
    this.clock = clock;
  }

  @Override
  public BlobStat put(BlobKey key, String mediaType, InputStream content) throws IOException {
    blobs.put(key, new Blob(content.readAllBytes(), clock.instant()));
    return stat(key).orElseThrow();
  }

  @Override
  public Optional<InputStream> open(BlobKey key, ByteRange range) {
    return Optional.ofNullable(blobs.get(key))
        .map(
            blob -> {
              int size = blob.bytes().length;
              int offset = (int) Math.min(range.offset(), size);
              int length = (int) Math.min(range.length(), size - offset);
              return new ByteArrayInputStream(blob.bytes(), offset, length);
            });
  }

  @Override
  public Optional<BlobStat> stat(BlobKey key) {
    return Optional.ofNullable(blobs.get(key))
        .map(blob -> new BlobStat(key, blob.bytes().length, blob.storedAt()));
  }

  @Override
  public void delete(BlobKey key) {
    blobs.remove(key);
  }

  @Override
  public List<BlobStat> list(String prefix, Optional<BlobKey> after, int limit) {
    return blobs.keySet().stream()
        .filter(key -> key.value().startsWith(prefix))
        .filter(key -> after.isEmpty() || key.compareTo(after.get()) > 0)
        .limit(limit)
        .map(key -> stat(key).orElseThrow())
        .toList();
  }
}
