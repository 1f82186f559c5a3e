package org.imagerepo.payara;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagerepo.core.account.PasswordHash;

/**
 * Measures log-ins, and a thumbnail that anybody may see in turns with the same one as its owner
 * gets it by each way in.
 */
public final class AuthBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "a password of theirs";
  private static final String ANYBODY = "anybody";
  private static final int LOG_INS = 20;
  private static final int AT_ONCE = 4;
  private static final double SECONDS = 4;

  /** Rounds that aren't counted: the JVM compiles for about a minute. */
  private static final int WARM_UP = 4;

  private static final double MOST = 0.10;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;

  private AuthBench(URI server) {
    this.server = server;
  }

  /**
   * @param args a folder, and the number of rounds
   */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]).resolve("data");
    try (ServerProcess server = new ServerProcess("auth-bench", data).start()) {
      new AuthBench(server.address()).run(Integer.parseInt(args[1]));
    }
  }

  private void run(int rounds) throws Exception {
    logIns();
    Client anna = new Client(server, "anna", PASSWORD).register();
    String id = anna.upload(CameraFiles.small(0, 1)).get(0).at("/photo/id").asText();
    anna.awaitRenditions(id);
    send("PATCH", "/api/photos/" + id, basic(), Map.of("visibility", "public"));
    String path = "/api/photos/" + id + "/renditions/thumbnail";
    Map<String, String> ways = ways();
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    Hammer hammer = new Hammer(server);
    for (int round = 1 - WARM_UP; round <= rounds; round++) {
      for (Map.Entry<String, String> way : ways.entrySet()) {
        double rate = hammer.rate(path, way.getValue(), SECONDS);
        if (round > 0) {
          rates.computeIfAbsent(way.getKey(), key -> new ArrayList<>()).add(rate);
        }
      }
    }
    double without = median(rates.get(ANYBODY));
    rates.forEach((way, values) -> print(way, median(values), without));
  }

  private static void print(String way, double rate, double without) {
    System.out.printf(
        Locale.ROOT,
        "thumbnails by %-9s %6.0f/s, costs %+.1f %% (target <= %.0f %%)%n",
        way,
        rate,
        (without / rate - 1) * 100,
        MOST * 100);
  }

  /** Of as many users, so that none is remembered. */
  private void logIns() throws Exception {
    for (int i = 0; i < 2 * LOG_INS; i++) {
      new Client(server, "user" + i, PASSWORD).register();
    }
    System.out.printf(Locale.ROOT, "log-ins, one after the other: %.1f/s%n", logIns(0, 1));
    System.out.printf(
        Locale.ROOT, "log-ins, %d at once: %.1f/s%n", AT_ONCE, logIns(LOG_INS, AT_ONCE));
    System.out.printf(Locale.ROOT, "of that, hashing on one core alone: %.1f/s%n", hashes());
  }

  /** How many log-ins a second succeed, of users from this number on. */
  private double logIns(int from, int atOnce) throws Exception {
    List<Callable<HttpResponse<String>>> runs = new ArrayList<>();
    for (int i = from; i < from + LOG_INS; i++) {
      String username = "user" + i;
      runs.add(() -> logIn(username));
    }
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      long begun = System.nanoTime();
      for (Future<HttpResponse<String>> run : threads.invokeAll(runs)) {
        run.get();
      }
      return LOG_INS / ((System.nanoTime() - begun) / 1e9);
    } finally {
      threads.shutdownNow();
    }
  }

  private static double hashes() {
    PasswordHash hash = new PasswordHash();
    long begun = System.nanoTime();
    for (int i = 0; i < LOG_INS; i++) {
      hash.pretend(PASSWORD);
    }
    return LOG_INS / ((System.nanoTime() - begun) / 1e9);
  }

  private HttpResponse<String> logIn(String username) throws Exception {
    return send("POST", "/api/session", null, Map.of("username", username, "password", PASSWORD));
  }

  private Map<String, String> ways() throws Exception {
    String cookie = logIn("anna").headers().firstValue("Set-Cookie").orElseThrow();
    String token =
        JSON.readTree(send("POST", "/api/tokens", basic(), Map.of("name", "bench")).body())
            .path("secret")
            .asText();
    Map<String, String> ways = new LinkedHashMap<>();
    ways.put(ANYBODY, "");
    ways.put("session", "Cookie: " + cookie.split(";", 2)[0] + "\r\n");
    ways.put("token", "Authorization: Bearer " + token + "\r\n");
    ways.put("password", "Authorization: " + basic() + "\r\n");
    return ways;
  }

  private static String basic() {
    byte[] pair = ("anna:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private HttpResponse<String> send(
      String method, String path, String authorization, Map<String, String> body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
