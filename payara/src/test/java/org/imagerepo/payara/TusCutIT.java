package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are cut or fall silent in the middle of a PATCH. */
class TusCutIT {
  private static final long SEED = Long.getLong("upload.seed", System.nanoTime());
  private static final int CUTS = 100;
  private static final int MOST_LOST = 64 * 1024;

  @TempDir static Path data;
  private static ServerProcess server;
  private static Client anna;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeAll
  static void start() throws Exception {
    server = new ServerProcess("tus-cut", data).start();
    anna = new Client(server.address(), TusScripts.USER, TusScripts.PASSWORD).register();
  }

  @AfterAll
  static void stop() throws IOException {
    assertThat(server.log()).doesNotContain("SEVERE", "Exception");
    server.close();
  }

  @Test
  void aCutLosesAtMost64KiBAndTheRestFitsOn() throws Exception {
    System.out.printf("TusCutIT: seed %d (-Dupload.seed repeats it)%n", SEED);
    Random random = new Random(SEED);
    Path file = CameraFiles.large(1).get(0);
    byte[] bytes = Files.readAllBytes(file);
    URI upload = create(bytes.length);
    int begun = 0;
    int mostLost = 0;
    for (int cut = 0; cut < CUTS; cut++) {
      // Each cut somewhere in the next share of the file; the upload goes on from there.
      int end = Math.max(begun + 1, (int) ((cut + random.nextDouble()) * bytes.length / CUTS));
      try (Socket socket = begin(upload, begun, bytes.length - begun)) {
        send(socket, bytes, begun, end);
        if (random.nextBoolean()) {
          // A reset instead of an orderly end, once what was sent has been read.
          socket.setSoLinger(true, 0);
          awaitOffset(upload, begun, end, socket);
        }
      }
      int kept = offset(upload);
      assertThat(kept).as("cut %d at %d", cut, end).isBetween(end - MOST_LOST, end);
      mostLost = Math.max(mostLost, end - kept);
      begun = kept;
    }
    HttpResponse<String> last =
        patch(upload, begun, Arrays.copyOfRange(bytes, begun, bytes.length));

    System.out.printf("TusCutIT: %d cuts, at most %d bytes lost%n", CUTS, mostLost);
    assertThat(last.statusCode()).as(last.body()).isEqualTo(204);
    JsonNode photo = anna.get(last.headers().firstValue("X-Photo").orElseThrow());
    assertThat(Sha256.of(anna.bytes(photo.at("/original/href").asText())))
        .isEqualTo(Sha256.of(file));
    assertThat(staged()).isZero();
  }

  /** A reset throws away what lies unread in the server's socket: that was never received. */
  private static void awaitOffset(URI upload, int begun, int end, Socket socket) throws Exception {
    Path bytes = data.resolve("uploads/open").resolve(id(upload)).resolve("data");
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (Files.size(bytes) < end && System.nanoTime() < deadline) {
      Thread.sleep(1);
    }
    assertThat(socket.isClosed()).isFalse();
    assertThat(Files.size(bytes)).as("from %d", begun).isEqualTo(end);
  }

  @Test
  void aNewRequestTakesOverFromASilentOneAtOnce() throws Exception {
    byte[] bytes = new byte[300_000];
    URI upload = create(1_000_000);
    try (Socket silent = begin(upload, 0, 1_000_000)) {
      send(silent, bytes, 0, 100_000);
      Thread.sleep(1000);
      long before = System.nanoTime();
      HttpResponse<String> answer = patch(upload, 100_000, new byte[50_000]);
      double seconds = (System.nanoTime() - before) / 1e9;

      System.out.printf("TusCutIT: taken over in %.3f s%n", seconds);
      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(seconds).isLessThan(2);
      assertThat(offset(upload)).isEqualTo(150_000);
    }
    assertThat(send("DELETE", upload, new byte[0]).statusCode()).isEqualTo(204);
    assertThat(send("HEAD", upload, new byte[0]).statusCode()).isEqualTo(404);
    assertThat(staged()).isZero();
  }

  @Test
  void theThousandAndFirstOpenUploadIsRefusedWithTheRemedy() throws Exception {
    URI[] uploads = new URI[1000];
    for (int i = 0; i < uploads.length; i++) {
      uploads[i] = create(10);
    }
    HttpResponse<String> refused = creation(10);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("/problems/too-many-uploads", "DELETE");
    for (URI upload : uploads) {
      assertThat(send("DELETE", upload, new byte[0]).statusCode()).isEqualTo(204);
    }
    assertThat(staged()).isZero();
  }

  @Test
  void whatIsNoPhotoIsRefusedByTheLastPatchAndGone() throws Exception {
    URI upload = create(4);
    HttpResponse<String> refused = patch(upload, 0, "text".getBytes(StandardCharsets.US_ASCII));

    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(refused.body()).contains("/problems/unsupported-image");
    assertThat(send("HEAD", upload, new byte[0]).statusCode()).isEqualTo(404);
    assertThat(staged()).isZero();
  }

  @Test
  void anothersUploadLooksAbsent() throws Exception {
    URI upload = create(10);
    Client bert = new Client(server.address(), "bert", "a password of bert's").register();

    assertThat(bert.getAny("/api/photos/by-sha256/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    HttpRequest head =
        HttpRequest.newBuilder(upload)
            .header("Tus-Resumable", "1.0.0")
            .header("Authorization", "Basic YmVydDphIHBhc3N3b3JkIG9mIGJlcnQncw==")
            .method("HEAD", BodyPublishers.noBody())
            .build();
    assertThat(HTTP.send(head, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", upload, new byte[0]).statusCode()).isEqualTo(204);
  }

  private static HttpResponse<String> creation(long length) throws Exception {
    return HTTP.send(
        request(server.address().resolve("/api/uploads"))
            .header("Upload-Length", Long.toString(length))
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private static URI create(long length) throws Exception {
    HttpResponse<String> answer = creation(length);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return server.address().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private static int offset(URI upload) throws Exception {
    HttpResponse<String> answer = send("HEAD", upload, new byte[0]);
    return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
  }

  private static HttpResponse<String> patch(URI upload, long offset, byte[] bytes)
      throws Exception {
    return HTTP.send(
        request(upload)
            .header("Content-Type", "application/offset+octet-stream")
            .header("Upload-Offset", Long.toString(offset))
            .method("PATCH", BodyPublishers.ofByteArray(bytes))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(String method, URI upload, byte[] body)
      throws Exception {
    return HTTP.send(
        request(upload).method(method, BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Tus-Resumable", "1.0.0")
        .header("Authorization", TusScripts.authorization());
  }

  private static Socket begin(URI upload, int offset, int announced) throws IOException {
    Socket socket = new Socket(upload.getHost(), upload.getPort());
    String head =
        "PATCH %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: %d\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                upload.getPath(),
                upload.getAuthority(),
                TusScripts.authorization(),
                offset,
                announced);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void send(Socket socket, byte[] bytes, int from, int to) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes, from, to - from);
    out.flush();
  }

  private static String id(URI upload) {
    return upload.getPath().substring(upload.getPath().lastIndexOf('/') + 1);
  }

  /** Bytes in unfinished uploads on disk. */
  private static long staged() throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("uploads/open"))) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
