package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A platform by invitation: who did what is in its log and no secret is, and a closed account goes
 * with all its bytes though the server is killed meanwhile.
 */
class AccountsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "a password of anna's";
  private static final int PHOTOS = 24;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path data;

  @Test
  void whoIsInvitedComesInAndGoesWithoutATrace() throws Exception {
    try (ServerProcess server =
        new ServerProcess("accounts", data)
            .with("PLATFORM_REGISTRATION", "invitation")
            .with("PLATFORM_ACCOUNTS_GRACE", "PT1S")
            .with("PLATFORM_SWEEP_EVERY", "PT1S")
            // Killed between a photo's removal and its bytes', it leaves the bytes to the sweep.
            .with("PLATFORM_SWEEP_GRACE", "PT1M")) {
      server.start();
      String secret = register(server);
      Client anna = new Client(server.address(), "anna", PASSWORD);
      String token =
          JSON.readTree(post(server, "anna", PASSWORD, "/api/tokens", Map.of("name", "x")).body())
              .path("secret")
              .asText();
      anna.upload(CameraFiles.small(0, PHOTOS));
      assertThat(originals()).isEqualTo(PHOTOS);
      post(server, "anna", "wrong horse", "/api/session", Map.of());
      assertThat(
              post(server, "anna", PASSWORD, "/api/me/close", Map.of("password", PASSWORD))
                  .statusCode())
          .isEqualTo(202);

      awaitOriginals(PHOTOS - 1);
      server.kill();
      System.out.printf("AccountsIT: killed with %d of %d left%n", originals(), PHOTOS);
      server.start();
      awaitOriginals(0);

      assertThat(get(server, "/api/users/anna").statusCode()).isEqualTo(404);
      assertThat(post(server, "anna", PASSWORD, "/api/tokens", Map.of()).statusCode())
          .isEqualTo(401);
      assertAudited(server.log(), List.of(secret, token, PASSWORD, "wrong horse"));
    }
  }

  /** Returns the secret of the invitation, which is used up. */
  private String register(ServerProcess server) throws Exception {
    Map<String, String> anna = Map.of("username", "anna", "password", PASSWORD);
    assertThat(post(server, null, null, "/api/users", anna).statusCode()).isEqualTo(403);
    HttpResponse<String> made =
        post(
            server,
            ServerProcess.ADMIN,
            ServerProcess.ADMIN_PASSWORD,
            "/api/admin/invitations",
            Map.of("note", "for Anna"));
    String href = JSON.readTree(made.body()).path("href").asText();
    String secret = href.substring(href.indexOf('=') + 1);
    Map<String, String> invited =
        Map.of("username", "anna", "password", PASSWORD, "invitation", secret);
    assertThat(post(server, null, null, "/api/users", invited).statusCode()).isEqualTo(201);
    return secret;
  }

  private static void assertAudited(String log, List<String> secrets) throws IOException {
    List<JsonNode> entries =
        log.lines()
            .filter(line -> line.contains("{\"act\":"))
            .map(line -> line.substring(line.indexOf("{\"act\":")))
            .map(AccountsIT::parse)
            .toList();
    assertThat(entries)
        .extracting(entry -> entry.path("act").asText() + " " + entry.path("status").asInt())
        .contains(
            "register 403",
            "invite 201",
            "register 201",
            "create-token 201",
            "authenticate 401",
            "close-account 202");
    assertThat(entries).allMatch(entry -> entry.path("address").asText().equals("127.0.0.1"));
    secrets.forEach(secret -> assertThat(log).doesNotContain(secret));
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private long originals() {
    return files(data.resolve("providers/files/blobs/originals").toFile());
  }

  /** Files come and go while they are counted, at which the walker of paths would fail. */
  private static long files(File folder) {
    File[] content = folder.listFiles();
    return content == null
        ? (folder.isFile() ? 1 : 0)
        : Arrays.stream(content).mapToLong(AccountsIT::files).sum();
  }

  private void awaitOriginals(int most) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (originals() > most) {
      assertThat(System.nanoTime()).as("originals still there").isLessThan(end);
      Thread.sleep(5);
    }
  }

  private HttpResponse<String> get(ServerProcess server, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(
      ServerProcess server, String user, String password, String path, Map<String, String> body)
      throws Exception {
    URI address = server.address().resolve(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (user != null) {
      byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
