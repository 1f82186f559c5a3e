package org.imagerepo.payara;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Measures uploading through tus until the last answer, beside the reference server of the tus
 * project, in turns. Ours takes photos in, durably, until then; the reference only keeps the bytes.
 */
public final class TusBench {
  private static final int FILES = 20;
  private static final int CONNECTIONS = 4;
  private static final double TARGET = 1.0;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Path> photos;
  private final double megabytes;

  private TusBench(List<Path> photos, double megabytes) {
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
    new TusBench(photos, bytes / 1e6).run(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  private void run(Path folder, int rounds) throws Exception {
    TusScripts.install();
    String files = Files.createDirectories(folder.resolve("reference")).toString();
    Process reference = TusScripts.start("bench", Map.of(), "node", "reference.mjs", files);
    try (ServerProcess server =
        new ServerProcess("tus-bench-server", folder.resolve("data")).start()) {
      URI theirs = URI.create(address(reference));
      List<Double> ratios = new ArrayList<>();
      // The first round warms up.
      for (int round = 0; round <= rounds; round++) {
        Client user = new Client(server.address(), "user-" + round, TusScripts.PASSWORD);
        user.register();
        double theirRate = megabytes / seconds(theirs, "", new ConcurrentLinkedQueue<>());
        ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
        URI ours = server.address().resolve("/api/uploads");
        double ourRate =
            megabytes / seconds(ours, TusScripts.authorization("user-" + round), taken);
        for (String photo : taken) {
          user.awaitRenditions(photo.substring(photo.lastIndexOf('/') + 1));
        }
        System.out.printf(
            Locale.ROOT,
            "round %d: @tus/server %.0f MB/s, ours %.0f MB/s, ratio %.2f%s%n",
            round,
            theirRate,
            ourRate,
            ourRate / theirRate,
            round == 0 ? " (warming up, does not count)" : "");
        if (round > 0) {
          ratios.add(ourRate / theirRate);
        }
      }
      ratios.sort(null);
      System.out.printf(
          Locale.ROOT,
          "median: ours / @tus/server = %.2f (target >= %.1f)%n",
          ratios.get(ratios.size() / 2),
          TARGET);
    } finally {
      reference.destroy();
    }
  }

  private static String address(Process reference) throws Exception {
    String address = "";
    while (address.isEmpty()) {
      if (reference.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(Files.readString(TusScripts.log("bench")));
      }
      address = Files.readString(TusScripts.log("bench")).strip();
    }
    return address;
  }

  private double seconds(URI endpoint, String authorization, ConcurrentLinkedQueue<String> taken)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long begun = System.nanoTime();
      List<Callable<Void>> tasks = new ArrayList<>();
      for (Path photo : photos) {
        tasks.add(
            () -> {
              HttpResponse<String> answer = send(endpoint, authorization, photo);
              answer.headers().firstValue("X-Photo").ifPresent(taken::add);
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

  private HttpResponse<String> send(URI endpoint, String authorization, Path photo)
      throws IOException, InterruptedException {
    HttpRequest creation =
        request(endpoint, authorization)
            .header("Upload-Length", Long.toString(Files.size(photo)))
            .POST(BodyPublishers.noBody())
            .build();
    String location =
        expect(201, http.send(creation, BodyHandlers.ofString()))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    HttpRequest bytes =
        request(endpoint.resolve(location), authorization)
            .header("Content-Type", "application/offset+octet-stream")
            .header("Upload-Offset", "0")
            .method("PATCH", BodyPublishers.ofFile(photo))
            .build();
    return expect(204, http.send(bytes, BodyHandlers.ofString()));
  }

  private static HttpRequest.Builder request(URI address, String authorization) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Tus-Resumable", "1.0.0");
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + answer.body());
    }
    return answer;
  }
}
