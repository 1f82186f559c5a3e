package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** People who look at their photos, and others who send some, until it is enough. */
final class ServingLoad implements AutoCloseable {
  private static final int READERS = 2;

  private final Client client;

  /** Digest to id, of all photos that a server said it has. */
  private final Map<String, String> acknowledged;

  private final Queue<Path> toSend;
  private final AtomicLong reads = new AtomicLong();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> readers = new ArrayList<>();
  private final Future<?> uploader;
  private volatile boolean isEnough;

  /**
   * Begins.
   *
   * @param acknowledged has a photo at least, and takes those that are sent
   * @param toSend one after the other, each once the one before has its renditions
   */
  ServingLoad(Client client, Map<String, String> acknowledged, List<Path> toSend, long seed) {
    this.client = client;
    this.acknowledged = acknowledged;
    this.toSend = new ConcurrentLinkedQueue<>(toSend);
    for (int i = 0; i < READERS; i++) {
      Random random = new Random(seed + i);
      readers.add(threads.submit(() -> read(random)));
    }
    this.uploader = threads.submit(this::upload);
  }

  /** Sends photos and notes them once they are acknowledged. */
  static void send(Client client, Map<String, String> acknowledged, List<Path> files)
      throws IOException, InterruptedException {
    for (Path file : files) {
      JsonNode photo = client.upload(List.of(file)).get(0).path("photo");
      assertThat(photo.path("sha256").asText()).isEqualTo(Sha256.of(file));
      acknowledged.put(photo.path("sha256").asText(), photo.path("id").asText());
    }
  }

  /** An original has the bytes that were sent. */
  static void readOne(Client client, String sha256, String id)
      throws IOException, InterruptedException {
    JsonNode photo = client.get("/api/photos/" + id);
    assertThat(photo.path("sha256").asText()).isEqualTo(sha256);
    assertThat(Sha256.of(client.bytes(photo.at("/original/href").asText()))).isEqualTo(sha256);
  }

  private Void read(Random random) throws IOException, InterruptedException {
    while (!isEnough) {
      List<Map.Entry<String, String>> known = List.copyOf(acknowledged.entrySet());
      Map.Entry<String, String> one = known.get(random.nextInt(known.size()));
      readOne(client, one.getKey(), one.getValue());
      client.get("/api/photos?limit=50&owner=anna");
      reads.incrementAndGet();
    }
    return null;
  }

  private Void upload() throws IOException, InterruptedException {
    for (Path file = toSend.poll(); file != null && !isEnough; file = toSend.poll()) {
      send(client, acknowledged, List.of(file));
      client.awaitRenditions(acknowledged.get(Sha256.of(file)));
    }
    return null;
  }

  /** How often a photo was read so far, and right. */
  long reads() {
    return reads.get();
  }

  /** Lets them end, and says what went wrong if something did. */
  void end() throws Exception {
    uploader.get(10, TimeUnit.MINUTES);
    isEnough = true;
    for (Future<?> reader : readers) {
      reader.get(2, TimeUnit.MINUTES);
    }
  }

  @Override
  public void close() {
    isEnough = true;
    threads.shutdownNow();
  }
}
