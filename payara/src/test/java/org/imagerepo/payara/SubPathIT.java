package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WAR on a Payara Micro as it comes, below a path: no address leads out of it. */
class SubPathIT {
  private static final String CREDENTIALS = "operator:correct horse battery staple";
  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path folder;
  private int direct;
  private int port;
  private int uploaded;

  @Test
  void directlyAndBehindAProxy() throws Exception {
    Path log = folder.resolve("log");
    Process server = start(log);
    try {
      awaitReady(server, log);

      everyAddressBeginsWithThePath(direct);
      if (NginxFront.isHere()) {
        try (NginxFront front =
            NginxFront.start(Files.createDirectory(folder.resolve("nginx")), direct)) {
          everyAddressBeginsWithThePath(front.port());
        }
      } else {
        System.err.println("SubPathIT: left out behind nginx, which isn't installed.");
      }
    } finally {
      server.destroy();
      server.waitFor(60, TimeUnit.SECONDS);
      server.destroyForcibly();
    }
  }

  private void everyAddressBeginsWithThePath(int at) throws Exception {
    port = at;
    HttpResponse<String> page = get("/photos/anna/some-photo");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<meta name=\"root\" content=\"/photos/\"");
    Matcher addresses = ADDRESS.matcher(page.body());
    assertThat(addresses.results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(address -> assertThat(get(address).statusCode()).isEqualTo(200))
        .allMatch(address -> address.startsWith("/photos/"));

    JsonNode photo = upload();
    String original = photo.path("original").path("href").asText();
    assertThat(original).startsWith("/photos/api/photos/");
    assertThat(get(original).statusCode()).isEqualTo(200);
    assertThat(createdUpload()).contains("/photos/api/uploads/");
  }

  private Process start(Path log) throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      direct = socket.getLocalPort();
    }
    Path micro = Checkout.target().resolve("payara-micro.jar");
    Path war = Checkout.payara().resolveSibling("webapp/target/webapp.war");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
            "-jar",
            micro.toString(),
            "--port",
            Integer.toString(direct),
            "--nocluster",
            "--nohazelcast",
            "--disablephonehome",
            "--deploy",
            war.toString(),
            "--contextroot",
            "photos");
    builder.environment().keySet().removeIf(name -> name.startsWith("PLATFORM_"));
    builder.environment().put("PLATFORM_DATA_DIR", folder.resolve("data").toString());
    builder.environment().put("PLATFORM_ADMIN_USERNAME", CREDENTIALS.split(":")[0]);
    builder.environment().put("PLATFORM_ADMIN_PASSWORD", CREDENTIALS.split(":")[1]);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private void awaitReady(Process server, Path log) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (!Files.readString(log).contains("ready in")) {
      assertThat(server.isAlive()).as(Files.readString(log)).isTrue();
      assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(end);
      Thread.sleep(200);
    }
  }

  private JsonNode upload() throws Exception {
    Path file = CameraFiles.small(uploaded++, 1).get(0);
    String boundary = "----in-no-photo-81c2";
    HttpRequest request =
        request("/photos/api/photos")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(
                        "--"
                            + boundary
                            + "\r\nContent-Disposition: form-data; name=\"files\";"
                            + " filename=\"a.jpg\"\r\n\r\n"),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new ObjectMapper().readTree(answer.body()).path("items").path(0).path("photo");
  }

  private String createdUpload() throws Exception {
    HttpRequest request =
        request("/photos/api/uploads")
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", "100")
            .POST(BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(request(address).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String address) {
    String basic = Base64.getEncoder().encodeToString(CREDENTIALS.getBytes());
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
        .header("Authorization", "Basic " + basic);
  }
}
