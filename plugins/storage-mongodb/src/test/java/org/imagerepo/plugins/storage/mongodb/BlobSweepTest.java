package org.imagerepo.plugins.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.bson.Document;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.testkit.catalogue.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files stay in GridFS, and which of their chunks are read. */
@EachServer
class BlobSweepTest {
  private static final BlobKey KEY = new BlobKey("originals/abc");
  private static final int MIB = 1024 * 1024;

  private final String database = TestServer.freshDatabase();
  private final SettableClock clock = new SettableClock(Instant.now());
  private final TestServer server;
  @TempDir Path folder;
  private GridFsBlobStore store;
  private MongoClient client;

  BlobSweepTest(TestServer server) {
    this.server = server;
  }

  @BeforeEach
  void open() throws IOException {
    store = (GridFsBlobStore) server.make(new GridFsBlobStoreFactory(), database, folder, clock);
    client = MongoClients.create(server.uri());
  }

  @AfterEach
  void drop() {
    store.close();
    client.getDatabase(database).drop();
    client.close();
  }

  private MongoCollection<Document> collection(String name) {
    return client.getDatabase(database).getCollection(name);
  }

  private long files() {
    return collection("blobs.files").countDocuments();
  }

  private long chunks() {
    return collection("blobs.chunks").countDocuments();
  }

  private byte[] put(int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    store.put(KEY, "image/jpeg", new ByteArrayInputStream(content));
    return content;
  }

  private byte[] read(ByteRange range) throws IOException {
    try (InputStream in = store.open(KEY, range).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  @Test
  void aReplacedFileStaysForItsReadersAndGoesThen() throws IOException {
    put(3 * MIB);
    byte[] latter = put(2 * MIB);
    clock.advance(BlobSweep.READERS);
    assertThat(store.sweep().run()).isZero();
    assertThat(files()).isEqualTo(2);

    clock.advance(Duration.ofMillis(1));
    assertThat(store.sweep().run()).isEqualTo(1);

    assertThat(files()).isEqualTo(1);
    assertThat(chunks()).isEqualTo(2);
    assertThat(read(ByteRange.all())).isEqualTo(latter);
    assertThat(store.sweep().run()).isZero();
  }

  @Test
  void aDeletedFileGoesWithItsEntry() throws IOException {
    put(MIB);
    store.delete(KEY);
    clock.advance(BlobSweep.READERS.plusMillis(1));

    assertThat(store.sweep().run()).isEqualTo(1);

    assertThat(files()).isZero();
    assertThat(chunks()).isZero();
    assertThat(collection("blobs").countDocuments()).isZero();
  }

  @Test
  void whatAPutLeftThatWasCutOffGoes() throws IOException {
    byte[] whole = put(2 * MIB);
    cutOff();
    assertThat(chunks()).isEqualTo(4);
    assertThat(store.sweep().run()).isZero();

    clock.advance(BlobSweep.CUT_OFF.plusSeconds(2));
    assertThat(store.sweep().run()).isEqualTo(1);

    assertThat(chunks()).isEqualTo(2);
    assertThat(read(ByteRange.all())).isEqualTo(whole);
  }

  @Test
  void eachSweepGoesOnWhereTheLastOneEnded() throws IOException {
    clock.advance(BlobSweep.CUT_OFF.plusSeconds(2));
    put(MIB);
    store.sweep().run();
    cutOff();
    clock.advance(BlobSweep.CUT_OFF);

    assertThat(store.sweep().run()).isEqualTo(1);

    assertThat(chunks()).isEqualTo(1);
  }

  /** As a process does that is killed. */
  @SuppressWarnings("resource")
  private void cutOff() throws IOException {
    GridFSBuckets.create(client.getDatabase(database), GridFsBlobStore.BUCKET)
        .withChunkSizeBytes(MIB)
        .openUploadStream("cut-off")
        .write(new byte[2 * MIB + 1]);
  }

  @Test
  void aRangeNeedsNoOtherChunksThanItsOwn() throws IOException {
    byte[] content = put(5 * MIB + 17);
    collection("blobs.chunks").deleteMany(Filters.in("n", 0, 1, 4, 5));

    byte[] range = read(new ByteRange(2L * MIB + 5, 2L * MIB - 5));

    assertThat(range).isEqualTo(java.util.Arrays.copyOfRange(content, 2 * MIB + 5, 4 * MIB));
  }
}
