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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures uploading through tus until the last answer, beside the reference server of the tus
 * project, in turns. Ours takes photos in until then, durably; the reference only hands the bytes
 * to the system, so it is measured as it is, and forcing them to the disk. The processor time tells
 * more than the rate where others use the machine too.
 */
public final class TusBench {
  private static final int FILES = 20;
  private static final int CONNECTIONS = 4;

  /** Rounds until both have compiled what they use. */
  private static final int WARM_UP = 4;

  private static final double TARGET = 1.0;
  private static final Pattern PHOTO = Pattern.compile("(?im)^X-Photo: *(\\S+)");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
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
    try (TusPeer plain = TusPeer.start("@tus/server", folder);
        TusPeer forcing = TusPeer.start("@tus/server forcing", folder, "--force");
        ServerProcess server =
            new ServerProcess("tus-bench-server", folder.resolve("data")).start()) {
      List<Double> toPlain = new ArrayList<>();
      List<Double> toForcing = new ArrayList<>();
      for (int round = 1 - WARM_UP; round <= rounds; round++) {
        System.out.printf(round > 0 ? "round %d%n" : "warming up (does not count)%n", round);
        double plainRate = rate(plain::processorTime, plain.name(), plain.address(), "");
        double forcingRate = rate(forcing::processorTime, forcing.name(), forcing.address(), "");
        double ours = ours(server, "user-" + (round + WARM_UP));
        if (round > 0) {
          toPlain.add(ours / plainRate);
          toForcing.add(ours / forcingRate);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "median: ours / @tus/server = %.2f (target >= %.1f); ours / @tus/server forcing = %.2f%n",
          median(toPlain),
          TARGET,
          median(toForcing));
    }
  }

  private double ours(ServerProcess server, String name) throws Exception {
    Client user = new Client(server.address(), name, TusScripts.PASSWORD);
    // Else the first upload waits for the check of a password, made slow on purpose.
    user.register().photos();
    URI endpoint = server.address().resolve("/api/uploads");
    taken.clear();
    double rate = rate(server::processorTime, "ours", endpoint, TusScripts.authorization(name));
    for (String photo : taken) {
      user.awaitRenditions(photo.substring(photo.lastIndexOf('/') + 1));
    }
    return rate;
  }

  private double rate(
      Supplier<Duration> processorTime, String name, URI endpoint, String authorization)
      throws Exception {
    Duration before = processorTime.get();
    double rate = megabytes / seconds(endpoint, authorization);
    Duration used = processorTime.get().minus(before);
    System.out.printf(
        Locale.ROOT,
        "  %-20s %4.0f MB/s, %4.0f ms of processor time for 100 MB%n",
        name,
        rate,
        used.toMillis() * 100 / megabytes);
    return rate;
  }

  private static double median(List<Double> ratios) {
    ratios.sort(null);
    return ratios.get(ratios.size() / 2);
  }

  private double seconds(URI endpoint, String authorization) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long begun = System.nanoTime();
      List<Callable<Void>> tasks = new ArrayList<>();
      for (Path photo : photos) {
        tasks.add(
            () -> {
              Matcher named = PHOTO.matcher(send(endpoint, authorization, photo));
              if (named.find()) {
                taken.add(named.group(1));
              }
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

  private String send(URI endpoint, String authorization, Path photo)
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
    String answer =
        Curl.send(
            endpoint.resolve(location),
            authorization,
            "-X",
            "PATCH",
            "-H",
            "Tus-Resumable: 1.0.0",
            "-H",
            "Content-Type: application/offset+octet-stream",
            "-H",
            "Upload-Offset: 0",
            "-T",
            photo.toString());
    if (!answer.startsWith("HTTP/1.1 204")) {
      throw new IllegalStateException(endpoint + ": " + answer);
    }
    return answer;
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
