package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.plugin.Health;

/**
 * Blobs as files in GridFS. A file never changes and isn't visible by itself: an entry of {@link
 * BlobEntries} that leads to it makes it so, in one atomic write after its last byte is durable.
 */
final class GridFsBlobStore implements BlobStore {
  /** GridFS bucket, and what its collections begin with. */
  static final String BUCKET = "blobs";

  private static final int CHUNK_BYTES = 1024 * 1024;

  private final Connection connection;
  private final Clock clock;
  private final GridFSBucket bucket;
  private final BlobEntries entries;
  private final BlobSweep sweep;
  private final RegularSweep regularSweep;

  private GridFsBlobStore(Connection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
    this.bucket = GridFSBuckets.create(connection.database(), BUCKET);
    this.entries = new BlobEntries(connection.database());
    this.sweep = new BlobSweep(connection.database(), entries, clock);
    this.regularSweep = new RegularSweep(sweep);
  }

  static GridFsBlobStore open(Connection connection, Clock clock) {
    GridFsBlobStore store = new GridFsBlobStore(connection, clock);
    store.entries.createIndexes();
    store.regularSweep.start();
    return store;
  }

  @Override
  public BlobStat put(BlobKey key, String mediaType, InputStream content) throws IOException {
    ObjectId file = new ObjectId();
    return Calls.io(
        () -> {
          long size = upload(file, key, mediaType, content);
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          BlobStat stat = new BlobStat(key, size, now);
          entries.set(stat, file, CHUNK_BYTES);
          return stat;
        });
  }

  private long upload(ObjectId file, BlobKey key, String mediaType, InputStream content)
      throws IOException {
    GridFSUploadStream out =
        bucket.openUploadStream(
            new BsonObjectId(file),
            key.value(),
            new GridFSUploadOptions()
                .chunkSizeBytes(CHUNK_BYTES)
                .metadata(new Document("type", mediaType)));
    try {
      long size = content.transferTo(out);
      out.close();
      return size;
    } catch (IOException | RuntimeException | Error e) {
      abort(out, e);
      throw e;
    }
  }

  /** What can't be removed now is left to the sweep. */
  private static void abort(GridFSUploadStream out, Throwable cause) {
    try {
      out.abort();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public Optional<InputStream> open(BlobKey key, ByteRange range) throws IOException {
    return Calls.io(() -> entries.find(key))
        .map(
            entry ->
                new ChunkStream(
                    connection.database().getCollection(BUCKET + ".chunks"), entry, range));
  }

  @Override
  public Optional<BlobStat> stat(BlobKey key) throws IOException {
    return Calls.io(() -> entries.find(key)).map(BlobEntries.Entry::stat);
  }

  @Override
  public void delete(BlobKey key) throws IOException {
    Calls.run(() -> entries.remove(key, clock.instant()));
  }

  @Override
  public List<BlobStat> list(String prefix, Optional<BlobKey> after, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
    return Calls.io(() -> entries.list(prefix, after, limit));
  }

  /** For tests: what the regular sweep does. */
  BlobSweep sweep() {
    return sweep;
  }

  @Override
  public Health health() {
    return connection.health();
  }

  @Override
  public void close() {
    regularSweep.close();
    connection.close();
  }
}
