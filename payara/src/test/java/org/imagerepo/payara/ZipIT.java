package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Downloads as one zip from the real server, by clients that are killed, and when photos vanish.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZipIT {
  private static final String PASSWORD = "a password of anna's";
  private static final long SLOW = 4_000_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Path data;
  private ServerProcess server;
  private List<Path> files;
  private List<String> ids;
  private byte[] whole;
  private String tag;

  @BeforeAll
  void upload(@TempDir Path folder) throws Exception {
    data = folder;
    files = CameraFiles.large(3);
    server = new ServerProcess("zip", data.resolve("data")).start();
    Client anna = new Client(server.address(), "anna", PASSWORD).register();
    new Client(server.address(), "bob", PASSWORD).register();
    ids = new ArrayList<>();
    for (JsonNode receipt : anna.upload(files)) {
      ids.add(receipt.at("/photo/id").asText());
    }
    HttpResponse<byte[]> answer = get("anna", library());
    whole = answer.body();
    tag = answer.headers().firstValue("ETag").orElseThrow();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String library() {
    return "/api/users/anna/archive.zip";
  }

  private HttpRequest.Builder request(String user, String path) {
    String credentials = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes());
    return HttpRequest.newBuilder(server.address().resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Basic " + credentials);
  }

  private HttpResponse<byte[]> get(String user, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(user, path);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> freeze(String user, List<String> photos) throws Exception {
    return freeze(user, photos, "originals");
  }

  private HttpResponse<String> freeze(String user, List<String> photos, String content)
      throws Exception {
    String quoted = photos.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
    String body = "{\"ids\":[" + quoted + "],\"metadata\":true,\"content\":\"" + content + "\"}";
    return http.send(
        request(user, "/api/archives")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String href(HttpResponse<String> created) {
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return URI.create(created.headers().firstValue("Location").orElseThrow()).getPath();
  }

  @Test
  void theWholeLibraryBitForBit() throws Exception {
    HttpResponse<byte[]> answer = get("anna", library(), "Accept-Encoding", "gzip");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(whole.length);
    assertThat(answer.headers().map())
        .doesNotContainKeys("Content-Encoding", "Transfer-Encoding")
        .containsEntry("Content-Type", List.of("application/zip"))
        .containsEntry("Accept-Ranges", List.of("bytes"))
        .containsEntry("ETag", List.of(tag));
    assertThat(answer.body()).isEqualTo(whole);
    assertThat(digests(whole)).isEqualTo(expectedDigests());
  }

  private static Map<String, String> digests(byte[] archive) throws Exception {
    Map<String, String> digests = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        digests.put(entry.getName(), Sha256.of(new ByteArrayInputStream(zip.readAllBytes())));
      }
    }
    return digests;
  }

  private Map<String, String> expectedDigests() throws Exception {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : files) {
      digests.put(file.getFileName().toString(), Sha256.of(file));
    }
    return digests;
  }

  @Test
  void theWholeLibraryWithItsMetadata() throws Exception {
    HttpResponse<byte[]> answer = get("anna", library() + "?metadata=true");
    Map<String, String> found = digests(answer.body());
    assertThat(found.remove("metadata.json")).isNotNull();
    assertThat(found).isEqualTo(expectedDigests());
    assertThat(answer.headers().firstValue("ETag")).isNotEqualTo(Optional.of(tag));
  }

  @Test
  void previewsInsteadOfTheOriginalsOrBesideThem() throws Exception {
    Client anna = new Client(server.address(), "anna", PASSWORD);
    Map<String, String> previews = new TreeMap<>();
    for (String id : ids) {
      JsonNode photo = anna.awaitRenditions(id);
      String name = photo.path("fileName").asText().replaceFirst("\\.jpg$", "-preview.jpg");
      previews.put(name, Sha256.of(anna.bytes(hrefOf(photo, "preview"))));
    }
    HttpResponse<byte[]> answer = get("anna", library() + "?content=previews");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("anna-previews.zip");
    assertThat(digests(answer.body())).isEqualTo(previews);
    HttpResponse<byte[]> again = get("anna", library() + "?content=previews");
    assertThat(again.body()).isEqualTo(answer.body());
    assertThat(again.headers().firstValue("ETag")).isEqualTo(answer.headers().firstValue("ETag"));
    HttpResponse<byte[]> part =
        get("anna", library() + "?content=previews", "Range", "bytes=100-4099");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(answer.body(), 100, 4100));

    Map<String, String> both = expectedDigests();
    both.putAll(previews);
    assertThat(digests(get("anna", library() + "?content=both").body())).isEqualTo(both);
    String frozen = href(freeze("anna", ids, "previews"));
    assertThat(digests(get("anna", frozen).body()))
        .containsKey("metadata.json")
        .containsAllEntriesOf(previews)
        .hasSize(previews.size() + 1);
    HttpResponse<byte[]> unknown = get("anna", library() + "?content=thumbnails");
    assertThat(unknown.statusCode()).isEqualTo(422);
  }

  private static String hrefOf(JsonNode photo, String rendition) {
    for (JsonNode made : photo.path("renditions")) {
      if (made.path("name").asText().equals(rendition)) {
        return made.path("href").asText();
      }
    }
    throw new AssertionError("there is no " + rendition + ": " + photo);
  }

  @Test
  void headAndConditionsAndRanges() throws Exception {
    HttpResponse<Void> head =
        http.send(
            request("anna", library()).method("HEAD", BodyPublishers.noBody()).build(),
            BodyHandlers.discarding());
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(whole.length);
    assertThat(head.headers().firstValue("ETag")).hasValue(tag);
    assertThat(get("anna", library(), "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("anna", library(), "If-Match", "\"other\"").statusCode()).isEqualTo(412);

    HttpResponse<byte[]> part = get("anna", library(), "Range", "bytes=1000-1999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range"))
        .hasValue("bytes 1000-1999/" + whole.length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 1000, 2000));
    assertThat(get("anna", library(), "Range", "bytes=-22").body())
        .isEqualTo(Arrays.copyOfRange(whole, whole.length - 22, whole.length));

    assertThat(get("anna", library(), "Range", "bytes=9-", "If-Range", tag).statusCode())
        .isEqualTo(206);
    assertThat(get("anna", library(), "Range", "bytes=9-", "If-Range", "\"other\"").body())
        .isEqualTo(whole);
    HttpResponse<byte[]> outside = get("anna", library(), "Range", "bytes=" + whole.length + "-");
    assertThat(outside.statusCode()).isEqualTo(416);
    assertThat(outside.headers().firstValue("Content-Range")).hasValue("bytes */" + whole.length);
  }

  @Test
  void frozenArchivesAreTheirRequestersAlone() throws Exception {
    String archive = href(freeze("anna", ids.subList(1, 2)));
    assertThat(digests(get("anna", archive).body()))
        .containsOnlyKeys(files.get(1).getFileName().toString(), "metadata.json");
    assertThat(get("bob", archive).statusCode()).isEqualTo(404);
    assertThat(get("anna", "/api/archives/none.zip").statusCode()).isEqualTo(404);
    HttpResponse<String> foreign = freeze("bob", ids);
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).doesNotContain(ids);
    assertThat(freeze("anna", List.of()).statusCode()).isEqualTo(422);
    assertThat(get("bob", library()).body()).as("nothing is listed for bob").hasSize(22);
  }

  @Test
  void damagedBytesEndTheDownloadAsAFailure() throws Exception {
    String archive = href(freeze("anna", ids));
    flipBytes();
    try {
      long begun = System.nanoTime();
      assertThatThrownBy(() -> get("anna", archive)).isInstanceOf(IOException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    } finally {
      flipBytes();
    }
    assertThat(get("anna", archive).statusCode()).isEqualTo(200);
  }

  /** Damages all originals, or mends them again. */
  private void flipBytes() throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.filter(path -> path.toString().contains("originals")).toList()) {
        if (path.toString().endsWith(".blob")) {
          flipByte(path);
        }
      }
    }
  }

  private static void flipByte(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(file.length() / 2);
      int value = file.read();
      file.seek(file.length() / 2);
      file.write(~value);
    }
  }

  @Test
  void aPhotoDeletedMeanwhileIsToldAndTheRestGoesOn() throws Exception {
    Client carol = new Client(server.address(), "carol", PASSWORD).register();
    List<String> hers = new ArrayList<>();
    for (JsonNode receipt : carol.upload(files.subList(0, 2))) {
      hers.add(receipt.at("/photo/id").asText());
    }
    String archive = href(freeze("carol", hers));
    byte[] before = get("carol", archive).body();
    http.send(
        request("carol", "/api/photos/" + hers.get(0)).DELETE().build(), BodyHandlers.discarding());
    HttpResponse<byte[]> refused = get("carol", archive);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(new String(refused.body())).contains("Ask for a new archive");
    int from = before.length - 10_000;
    assertThat(get("carol", archive, "Range", "bytes=" + from + "-").body())
        .isEqualTo(Arrays.copyOfRange(before, from, before.length));
  }

  @Test
  void curlGoesOnAfterAKill() throws Exception {
    List<String> command =
        List.of("curl", "-sS", "-f", "-u", "anna:" + PASSWORD, "-C", "-", "-o", "curl.zip");
    killAndGoOn(command, List.of("--limit-rate", Long.toString(SLOW)), "curl.zip");
  }

  @Test
  void aria2GoesOnAfterAKill() throws Exception {
    List<String> command =
        List.of(
            "aria2c",
            "-q",
            "-c",
            "-x4",
            "-s4",
            "-k1M",
            "--file-allocation=none",
            "--auto-save-interval=1",
            "--http-user=anna",
            "--http-passwd=" + PASSWORD,
            "-o",
            "aria2.zip");
    killAndGoOn(command, List.of("--max-download-limit=" + SLOW), "aria2.zip");
  }

  /** Kills the client in the midst of it, and lets another one of its kind finish. */
  private void killAndGoOn(List<String> command, List<String> slowly, String name)
      throws Exception {
    assumeTrue(isInstalled(command.get(0)), command.get(0) + " is not installed");
    Path file = data.resolve(name);
    Process slow = start(command, slowly);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(file) || Files.size(file) < whole.length / 4) {
      assertThat(slow.isAlive() && System.nanoTime() < end).as("%s downloads", name).isTrue();
      Thread.sleep(50);
    }
    slow.destroyForcibly().waitFor();
    assertThat(Files.readAllBytes(file)).isNotEqualTo(whole);
    Process rest = start(command, List.of());
    assertThat(rest.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(rest.exitValue()).isZero();
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  private Process start(List<String> command, List<String> more) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.addAll(more);
    all.add(server.address().resolve(library()).toString());
    return new ProcessBuilder(all)
        .directory(data.toFile())
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void chromiumKnowsTheTotalFromTheFirstEventOn() throws Exception {
    String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    assumeTrue(Files.isExecutable(Path.of(chromium)), "there is no Chromium; name one by CHROMIUM");
    Path e2e = Checkout.payara().resolve("e2e");
    if (!Files.exists(e2e.resolve("node_modules"))) {
      runIn(e2e, "npm", "ci", "--no-audit", "--no-fund", "--silent");
    }
    String size = Integer.toString(whole.length);
    runIn(e2e, "node", "archive.mjs", "anna", PASSWORD, size);
  }

  private void runIn(Path folder, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("BASE_URL", server.address().toString());
    Process process = builder.start();
    boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("%s ends", command[0]).isTrue();
    assertThat(process.exitValue()).as("%s, see above", command[1]).isZero();
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
