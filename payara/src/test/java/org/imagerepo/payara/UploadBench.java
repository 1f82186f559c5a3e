package org.imagerepo.payara;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures uploading to durable acknowledgement, beside writing and forcing the same bytes to plain
 * files on the same disk, in turns.
 */
public final class UploadBench {
  private static final int FILES = 20;
  private static final int CONNECTIONS = 4;

  /** Rounds until the server has compiled what it uses. */
  private static final int WARM_UP = 4;

  private static final double TARGET = 0.4;

  private final Path folder;
  private final List<Path> photos;
  private final double megabytes;

  private UploadBench(Path folder, List<Path> photos, double megabytes) {
    this.folder = folder;
    this.photos = photos;
    this.megabytes = megabytes;
  }

  /**
   * @param args a folder on the disk to measure, and the number of rounds
   */
  public static void main(String[] args) throws Exception {
    List<Path> photos = CameraFiles.large(FILES);
    double bytes = 0;
    for (Path photo : photos) {
      bytes += Files.size(photo);
    }
    new UploadBench(Path.of(args[0]), photos, bytes / 1e6).run(Integer.parseInt(args[1]));
  }

  private void run(int rounds) throws Exception {
    List<Double> plain = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    try (ServerProcess server = new ServerProcess("upload-bench", folder.resolve("data")).start()) {
      for (int round = 1 - WARM_UP; round <= rounds; round++) {
        double plainRate = megabytes / seconds(this::writePlainly);
        String name = "user-" + (round + WARM_UP);
        Client user = new Client(server.address(), name, TusScripts.PASSWORD);
        // Else the first upload waits for the check of a password, made slow on purpose.
        user.register().photos();
        List<String> ids = new CopyOnWriteArrayList<>();
        double ourRate =
            megabytes / seconds(photo -> ids.addAll(send(server.address(), name, photo)));
        for (String id : ids) {
          user.awaitRenditions(id);
        }
        System.out.printf(
            Locale.ROOT,
            "round %d: plain files %.0f MB/s, uploads %.0f MB/s, ratio %.2f%s%n",
            round,
            plainRate,
            ourRate,
            ourRate / plainRate,
            round < 1 ? " (warming up, does not count)" : "");
        if (round > 0) {
          plain.add(plainRate);
          ours.add(ourRate);
        }
      }
      System.out.printf("peak memory of the server %d MiB with -Xmx1g%n", server.peakMemory());
    }
    System.out.printf(
        Locale.ROOT,
        "median: uploads %.0f MB/s, plain files %.0f MB/s%nuploads / plain files = %.2f (target >= %.1f)%n",
        median(ours),
        median(plain),
        median(ours) / median(plain),
        TARGET);
  }

  private interface Work {
    void on(Path photo) throws Exception;
  }

  private double seconds(Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long begun = System.nanoTime();
      List<Callable<Void>> tasks = new ArrayList<>();
      for (Path photo : photos) {
        tasks.add(
            () -> {
              work.on(photo);
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
      return (System.nanoTime() - begun) / 1e9;
    } finally {
      threads.shutdown();
    }
  }

  /** In blocks, as a server gets them. */
  private void writePlainly(Path photo) throws IOException {
    Path copy = folder.resolve(photo.getFileName());
    try (FileChannel in = FileChannel.open(photo);
        FileChannel out =
            FileChannel.open(copy, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer block = ByteBuffer.allocateDirect(1 << 16);
      while (in.read(block) >= 0) {
        block.flip();
        while (block.hasRemaining()) {
          out.write(block);
        }
        block.clear();
      }
      out.force(true);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static List<String> send(URI server, String user, Path photo) throws Exception {
    String answer =
        Curl.send(
            server.resolve("/api/photos"),
            TusScripts.authorization(user),
            "-F",
            "files=@" + photo + ";type=image/jpeg");
    if (!answer.startsWith("HTTP/1.1 201")) {
      throw new IllegalStateException(answer);
    }
    JsonNode said = Client.json(answer.substring(answer.indexOf("\r\n\r\n")));
    List<String> ids = new ArrayList<>();
    said.path("items").forEach(item -> ids.add(item.at("/photo/id").asText()));
    return ids;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
