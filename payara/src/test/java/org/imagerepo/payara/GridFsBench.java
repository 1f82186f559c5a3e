package org.imagerepo.payara;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.testkit.plugin.PluginHarness;

/**
 * MB/s of 20 MB blobs through the plugin as it is packaged, beside the bare driver with the same
 * write concern and chunks on the same server, in turns. Arguments: how many rounds, and a folder
 * for FerretDB's files.
 */
final class GridFsBench {
  private static final int MB = 1_000_000;
  private static final int CHUNK = 1024 * 1024;
  private static final int PROBES = 31;

  private final byte[] content = new byte[20 * MB];
  private final int blobs;
  private final BlobStore store;
  private final MongoDatabase database;
  private final GridFSBucket bare;
  private final List<ObjectId> bareFiles = new ArrayList<>();

  private GridFsBench(int blobs, BlobStore store, MongoDatabase database) {
    this.blobs = blobs;
    this.store = store;
    this.database = database;
    this.bare = GridFSBuckets.create(database, "bare").withChunkSizeBytes(CHUNK);
    new Random(1).nextBytes(content);
  }

  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    try (MongoForTest mongo = MongoForTest.outside(Path.of(arguments[2]))) {
      System.out.println("Server:  " + mongo.name());
      ConnectionString uri = new ConnectionString(mongo.uri());
      MongoClientSettings settings =
          MongoClientSettings.builder()
              .applyConnectionString(uri)
              .writeConcern(WriteConcern.MAJORITY.withJournal(true))
              .readConcern(ReadConcern.MAJORITY)
              .build();
      try (PluginHarness plugin = PluginHarness.of(plugin());
          MongoClient client = MongoClients.create(settings)) {
        BlobStore store = plugin.blobStore("gridfs", Map.of("uri", mongo.uri()));
        MongoDatabase database = client.getDatabase(uri.getDatabase());
        GridFsBench bench = new GridFsBench(Integer.parseInt(arguments[1]), store, database);
        bench.throughput(rounds);
        bench.firstByte();
        database.drop();
      }
    }
  }

  private static Path plugin() throws IOException {
    for (Path root : Checkout.bundledPlugins()) {
      Path folder = root.resolve("storage-mongodb");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    throw new IOException("there is no storage-mongodb in webapp/target: run 'mvn package' before");
  }

  @FunctionalInterface
  private interface Turn {
    void run(int blob) throws IOException;
  }

  private void throughput(int rounds) throws IOException {
    List<Double> writes = new ArrayList<>();
    List<Double> bareWrites = new ArrayList<>();
    List<Double> reads = new ArrayList<>();
    List<Double> bareReads = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) { // the first one warms up
      double write = rate(this::write);
      double bareWrite = rate(this::writeBare);
      double read = rate(this::read);
      double bareRead = rate(this::readBare);
      if (round > 0) {
        writes.add(write);
        bareWrites.add(bareWrite);
        reads.add(read);
        bareReads.add(bareRead);
      }
      clean();
    }
    print("writing", writes, bareWrites);
    print("reading", reads, bareReads);
  }

  private double rate(Turn turn) throws IOException {
    long start = System.nanoTime();
    for (int blob = 0; blob < blobs; blob++) {
      turn.run(blob);
    }
    return 1e9 * blobs * content.length / MB / (System.nanoTime() - start);
  }

  private void write(int blob) throws IOException {
    store.put(key(blob), "image/jpeg", new ByteArrayInputStream(content));
  }

  private void writeBare(int blob) {
    bareFiles.add(bare.uploadFromStream("bare" + blob, new ByteArrayInputStream(content)));
  }

  private void read(int blob) throws IOException {
    try (InputStream in = store.open(key(blob), ByteRange.all()).orElseThrow()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void readBare(int blob) throws IOException {
    try (InputStream in = bare.openDownloadStream(bareFiles.get(blob))) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void clean() throws IOException {
    for (int blob = 0; blob < blobs; blob++) {
      store.delete(key(blob));
    }
    // What was deleted waits for a sweep, which a server without indexes would scan meanwhile.
    database.getCollection("blobs.chunks").deleteMany(new Document());
    bareFiles.forEach(bare::delete);
    bareFiles.clear();
  }

  private static BlobKey key(int blob) {
    return new BlobKey("bench/blob" + blob);
  }

  private static void print(String what, List<Double> ours, List<Double> bare) {
    double[] ratios = new double[ours.size()];
    Arrays.setAll(ratios, i -> ours.get(i) / bare.get(i));
    System.out.printf(
        "%s: %.0f MB/s through the plugin, %.0f MB/s by the bare driver, ratio %.2f%n",
        what,
        median(ours.stream().mapToDouble(d -> d).toArray()),
        median(bare.stream().mapToDouble(d -> d).toArray()),
        median(ratios));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private void firstByte() throws IOException {
    BlobKey key = new BlobKey("bench/large");
    int size = 100 * MB;
    store.put(key, "image/jpeg", new ByteArrayInputStream(new byte[size]));
    double start = firstByte(key, 0);
    double middle = firstByte(key, size / 2);
    System.out.printf(
        "first byte of a range of 100 MB: at its start %.2f ms, in its middle %.2f ms, ratio %.2f%n",
        start, middle, middle / start);
    store.delete(key);
  }

  private double firstByte(BlobKey key, long offset) throws IOException {
    double[] millis = new double[PROBES];
    for (int i = 0; i < PROBES; i++) {
      long begin = System.nanoTime();
      try (InputStream in = store.open(key, new ByteRange(offset, MB)).orElseThrow()) {
        if (in.read() < 0) {
          throw new IOException("the range is empty");
        }
        millis[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    return median(millis);
  }
}
