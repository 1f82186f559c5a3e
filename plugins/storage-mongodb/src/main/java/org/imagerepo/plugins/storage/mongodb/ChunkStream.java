package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.imagerepo.api.blob.ByteRange;

/**
 * Reads a part of a file, fetching the chunks it needs and no others. It holds no cursor open, so
 * that a reader may take its time, and leaves nothing behind if it isn't closed.
 */
final class ChunkStream extends InputStream {
  /** So many chunks at once are fetched, the first time one: what is wanted first comes soon. */
  private static final int MOST_AT_ONCE = 4;

  private final MongoCollection<BsonDocument> chunks;
  private final ObjectId file;
  private final long size;
  private final int chunkBytes;
  private final long end;
  private final Deque<byte[]> fetched = new ArrayDeque<>();
  private long position;
  private int atOnce = 1;

  ChunkStream(MongoCollection<Document> chunks, BlobEntries.Entry entry, ByteRange range) {
    // A Document's binaries are copied when it is read, and once more when they are asked for.
    this.chunks = chunks.withDocumentClass(BsonDocument.class);
    this.file = entry.file();
    this.size = entry.stat().size();
    this.chunkBytes = entry.chunkBytes();
    this.position = Math.min(range.offset(), size);
    this.end = position + Math.min(range.length(), size - position);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    if (position >= end) {
      return -1;
    }
    if (fetched.isEmpty()) {
      Calls.io(this::fetch);
    }
    byte[] chunk = fetched.peek();
    int from = (int) (position % chunkBytes);
    int count = (int) Math.min(Math.min(length, chunk.length - from), end - position);
    System.arraycopy(chunk, from, buffer, offset, count);
    position += count;
    if (from + count == chunk.length) {
      fetched.remove();
    }
    return count;
  }

  private Void fetch() throws IOException {
    long first = position / chunkBytes;
    long last = Math.min((end - 1) / chunkBytes, first + atOnce - 1);
    atOnce = MOST_AT_ONCE;
    long expected = first;
    for (BsonDocument chunk :
        chunks
            .find(
                Filters.and(
                    Filters.eq("files_id", file), Filters.gte("n", first), Filters.lte("n", last)))
            .sort(Sorts.ascending("n"))
            .into(new ArrayList<>())) {
      byte[] data = chunk.getBinary("data").getData();
      if (chunk.getNumber("n").longValue() != expected || data.length != length(expected)) {
        throw lost(expected);
      }
      fetched.add(data);
      expected++;
    }
    if (expected <= last) {
      throw lost(expected);
    }
    return null;
  }

  private long length(long number) {
    return Math.min(chunkBytes, size - number * chunkBytes);
  }

  private IOException lost(long number) {
    fetched.clear();
    return new IOException(
        "chunk " + number + " of file " + file + " isn't there: it was deleted or is damaged");
  }

  @Override
  public long skip(long count) {
    long target = Math.max(position, Math.min(end, position + Math.min(count, end - position)));
    long skipped = target - position;
    while (!fetched.isEmpty() && target / chunkBytes > position / chunkBytes) {
      fetched.remove();
      position = (position / chunkBytes + 1) * chunkBytes;
    }
    position = target;
    return skipped;
  }

  @Override
  public int available() {
    return fetched.isEmpty()
        ? 0
        : (int) Math.min(fetched.peek().length - position % chunkBytes, end - position);
  }
}
