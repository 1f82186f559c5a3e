package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
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
  private static TusRequests tus;

  @BeforeAll
  static void start() throws Exception {
    server = new ServerProcess("tus-cut", data).start();
    anna = new Client(server.address(), TusScripts.USER, TusScripts.PASSWORD).register();
    tus = new TusRequests(server.address(), TusScripts.USER);
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
    URI upload = tus.create(bytes.length);
    int begun = 0;
    int mostLost = 0;
    for (int cut = 0; cut < CUTS; cut++) {
      // Each cut somewhere in the next share of the file; the upload goes on from there.
      int end = Math.max(begun + 1, (int) ((cut + random.nextDouble()) * bytes.length / CUTS));
      try (Socket socket = tus.begin(upload, begun, bytes.length - begun)) {
        send(socket, bytes, begun, end);
        if (random.nextBoolean()) {
          // A reset instead of an orderly end, once what was sent has been read.
          socket.setSoLinger(true, 0);
          awaitOffset(upload, begun, end, socket);
        }
      }
      int kept = tus.offset(upload);
      assertThat(kept).as("cut %d at %d", cut, end).isBetween(end - MOST_LOST, end);
      mostLost = Math.max(mostLost, end - kept);
      begun = kept;
    }
    HttpResponse<String> last =
        tus.patch(upload, begun, Arrays.copyOfRange(bytes, begun, bytes.length));

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
    URI upload = tus.create(1_000_000);
    try (Socket silent = tus.begin(upload, 0, 1_000_000)) {
      send(silent, bytes, 0, 100_000);
      Thread.sleep(1000);
      long before = System.nanoTime();
      HttpResponse<String> answer = tus.patch(upload, 100_000, new byte[50_000]);
      double seconds = (System.nanoTime() - before) / 1e9;

      System.out.printf("TusCutIT: taken over in %.3f s%n", seconds);
      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(seconds).isLessThan(2);
      assertThat(tus.offset(upload)).isEqualTo(150_000);
    }
    assertThat(tus.send("DELETE", upload).statusCode()).isEqualTo(204);
    assertThat(tus.send("HEAD", upload).statusCode()).isEqualTo(404);
    assertThat(staged()).isZero();
  }

  @Test
  void theThousandAndFirstOpenUploadIsRefusedWithTheRemedy() throws Exception {
    URI[] uploads = new URI[1000];
    for (int i = 0; i < uploads.length; i++) {
      uploads[i] = tus.create(10);
    }
    HttpResponse<String> refused = tus.creation("Upload-Length", "10");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("/problems/too-many-uploads", "DELETE");
    for (URI upload : uploads) {
      assertThat(tus.send("DELETE", upload).statusCode()).isEqualTo(204);
    }
    assertThat(staged()).isZero();
  }

  @Test
  void whatIsNoPhotoIsRefusedByTheLastPatchAndGone() throws Exception {
    URI upload = tus.create(4);
    HttpResponse<String> refused = tus.patch(upload, 0, "text".getBytes(StandardCharsets.US_ASCII));

    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(refused.body()).contains("/problems/unsupported-image");
    assertThat(tus.send("HEAD", upload).statusCode()).isEqualTo(404);
    assertThat(staged()).isZero();
  }

  @Test
  void anothersUploadLooksAbsent() throws Exception {
    URI upload = tus.create(10);
    Client bert = new Client(server.address(), "bert", TusScripts.PASSWORD).register();

    assertThat(bert.getAny("/api/photos/by-sha256/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    assertThat(new TusRequests(server.address(), "bert").send("HEAD", upload).statusCode())
        .isEqualTo(404);
    assertThat(tus.send("DELETE", upload).statusCode()).isEqualTo(204);
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
