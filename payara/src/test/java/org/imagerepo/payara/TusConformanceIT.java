package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol as others understand it: our suite on the reference server and on ours; clients. */
class TusConformanceIT {
  private static final String TUSPY = "tuspy==1.1.0";

  @TempDir static Path data;
  private static ServerProcess server;
  private static Client anna;
  private static Path photo;

  @BeforeAll
  static void start() throws Exception {
    TusScripts.install();
    photo = CameraFiles.small(0, 1).get(0);
    server = new ServerProcess("tus-conformance", data.resolve("data")).start();
    anna = new Client(server.address(), TusScripts.USER, TusScripts.PASSWORD).register();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theReferenceServerKeepsTheRulesOfTheSuite() throws Exception {
    Path files = Files.createDirectories(data.resolve("reference"));
    Process reference =
        TusScripts.start("reference", Map.of(), "node", "reference.mjs", files.toString());
    try {
      String address = "";
      while (address.isEmpty()) {
        assertThat(reference.waitFor(50, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
        address = Files.readString(TusScripts.log("reference")).strip();
      }
      run(
          "conformance-reference",
          Map.of("TUS_URL", address, "TUS_DEVIATIONS", "reference-deviations.json"));
    } finally {
      reference.destroy();
    }
  }

  @Test
  void ourServerKeepsThemAllAndSkipsNone() throws Exception {
    List<String> output = run("conformance", TusScripts.environment(server.address()));
    assertThat(output).contains("# skipped 0");
  }

  private static List<String> run(String name, Map<String, String> environment) throws Exception {
    Map<String, String> all = new HashMap<>(environment);
    all.put("TUS_FILE", photo.toString());
    List<String> output =
        TusScripts.finish(
            name,
            TusScripts.start(
                name, all, "node", "--test", "--test-reporter=tap", "conformance.mjs"));
    assertThat(output).contains("# fail 0");
    output.stream()
        .filter(line -> line.startsWith("# pass") || line.startsWith("# skipped"))
        .forEach(line -> System.out.println("TusConformanceIT: " + name + ": " + line));
    return output;
  }

  @Test
  void tusJsClientUploads() throws Exception {
    Path file = CameraFiles.small(1, 1).get(0);
    List<String> output =
        TusScripts.finish(
            "tus-js-client",
            TusScripts.start(
                "tus-js-client",
                TusScripts.environment(server.address()),
                "node",
                "upload.mjs",
                "--chunk",
                "100000",
                file.toString()));
    JsonNode line = new ObjectMapper().readTree(output.get(0));
    JsonNode received = anna.get(line.path("photo").asText());
    assertThat(received.path("sha256").asText()).isEqualTo(Sha256.of(file));
    assertThat(received.path("fileName").asText()).isEqualTo(file.getFileName().toString());
  }

  /** By hand, as a script would: a slow one is ended by asking how far it is, another goes on. */
  @Test
  void curlUploadsAndGoesOn() throws Exception {
    byte[] bytes = Files.readAllBytes(CameraFiles.small(3, 1).get(0));
    TusRequests tus = new TusRequests(server.address(), TusScripts.USER);
    URI upload = tus.create(bytes.length);
    Path first = Files.write(data.resolve("first"), bytes);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<String> slow = threads.submit(() -> patch(upload, 0, first, "--limit-rate", "100000"));
      int kept = tus.offset(upload);
      while (kept == 0 && !slow.isDone()) {
        kept = tus.offset(upload);
      }
      assertThat(kept).isBetween(1, bytes.length - 1);
      assertThat(slow.get(1, TimeUnit.MINUTES)).startsWith("HTTP/1.1 423");
      byte[] rest = Arrays.copyOfRange(bytes, kept, bytes.length);
      String last = patch(upload, kept, Files.write(data.resolve("rest"), rest));
      assertThat(last).startsWith("HTTP/1.1 204").contains("X-Photo: ");
    } finally {
      threads.shutdownNow();
    }
    assertThat(anna.get("/api/photos/by-sha256/" + Sha256.of(first)).path("size").asInt())
        .isEqualTo(bytes.length);
  }

  private static String patch(URI upload, int offset, Path file, String... options)
      throws Exception {
    List<String> all = new ArrayList<>(List.of("-X", "PATCH", "-H", "Tus-Resumable: 1.0.0"));
    all.addAll(List.of("-H", "Content-Type: application/offset+octet-stream"));
    all.addAll(List.of("-H", "Upload-Offset: " + offset, "-T", file.toString()));
    all.addAll(List.of(options));
    return Curl.send(upload, TusScripts.authorization(), all.toArray(String[]::new));
  }

  @Test
  void tuspyUploads() throws Exception {
    Path library = Checkout.target().resolve("tuspy");
    String pip = "python3 -m pip install -q --target " + library + " " + TUSPY;
    boolean isThere =
        Files.isDirectory(library.resolve("tusclient"))
            || TusScripts.start("pip", Map.of(), pip.split(" ")).waitFor() == 0;
    if (!isThere) {
      System.out.println("TusConformanceIT leaves tuspy out: '" + pip + "' fails here.");
    }
    assumeTrue(isThere, "tuspy can't be installed");

    Path file = CameraFiles.small(2, 1).get(0);
    Map<String, String> environment = new HashMap<>(TusScripts.environment(server.address()));
    environment.put("PYTHONPATH", library.toString());
    TusScripts.finish(
        "tuspy", TusScripts.start("tuspy", environment, "python3", "upload.py", file.toString()));

    JsonNode received = anna.get("/api/photos/by-sha256/" + Sha256.of(file));
    assertThat(received.path("size").asLong()).isEqualTo(Files.size(file));
  }
}
