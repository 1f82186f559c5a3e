package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong with an upload gets its clear answer, and the disk is used as it was before. Here
 * files may have 2 MiB, and an upload lives for ten seconds.
 */
class TusDiskIT {
  private static final int MOST = 2 << 20;
  private static final long PATIENCE = 120_000_000_000L;
  private static final byte[] NOISE = noise(MOST);

  @TempDir static Path data;
  private static ServerProcess server;
  private static TusRequests anna;
  private static TusRequests bert;
  private long before;

  @BeforeAll
  static void start() throws Exception {
    server =
        new ServerProcess("tus-disk", data)
            .with("PLATFORM_UPLOAD_MAX_BYTES", Integer.toString(MOST))
            .with("PLATFORM_UPLOAD_LIFETIME", "PT10S")
            .with("PLATFORM_SWEEP_EVERY", "PT1S")
            .start();
    for (String user : List.of("anna", "bert")) {
      new Client(server.address(), user, TusScripts.PASSWORD).register();
    }
    anna = new TusRequests(server.address(), "anna");
    bert = new TusRequests(server.address(), "bert");
  }

  @AfterAll
  static void stop() throws IOException {
    assertThat(server.log()).doesNotContain("SEVERE", "Exception");
    server.close();
  }

  @BeforeEach
  void measure() throws IOException {
    before = used();
  }

  @AfterEach
  void theDiskIsUsedAsBefore() throws Exception {
    awaitUsed(before);
  }

  @Test
  void aWrongChecksumKeepsNothingOfThatChunk() throws Exception {
    URI upload = anna.create(NOISE.length);
    assertThat(anna.patch(upload, 0, Arrays.copyOf(NOISE, 1000)).statusCode()).isEqualTo(204);
    long kept = used();
    byte[] rest = Arrays.copyOfRange(NOISE, 1000, NOISE.length);
    HttpResponse<String> refused =
        anna.patch(upload, 1000, rest, "Upload-Checksum", "sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    assertProblem(refused, 460, "checksum-mismatch");
    assertThat(used()).isEqualTo(kept);
    assertThat(anna.offset(upload)).isEqualTo(1000);
    assertThat(anna.send("DELETE", upload).statusCode()).isEqualTo(204);
  }

  @Test
  void moreBytesThanTheLengthKeepNothingOfThatChunk() throws Exception {
    URI upload = anna.create(1000);
    long empty = used();
    assertProblem(anna.patch(upload, 0, NOISE), 413, "too-large");
    assertProblem(anna.stream(upload, 0, NOISE), 413, "too-large");
    assertThat(used()).isEqualTo(empty);
    assertThat(anna.offset(upload)).isZero();
    assertThat(anna.send("DELETE", upload).statusCode()).isEqualTo(204);
  }

  @Test
  void fewerBytesThanAnnouncedAreKeptUntilTheUploadIsEnded() throws Exception {
    URI upload = anna.create(NOISE.length);
    try (Socket socket = anna.begin(upload, 0, NOISE.length)) {
      socket.getOutputStream().write(NOISE, 0, 100_000);
    }
    assertThat(anna.offset(upload)).isEqualTo(100_000);
    assertThat(anna.send("DELETE", upload).statusCode()).isEqualTo(204);
    assertThat(anna.send("HEAD", upload).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileThatIsNotTheOneThatWasToldIsGone() throws Exception {
    String metadata = "sha256 " + TusRequests.base64("0".repeat(64));
    URI upload = anna.create(NOISE.length, "Upload-Metadata", metadata);
    assertProblem(anna.patch(upload, 0, NOISE), 422, "content-mismatch");
    assertThat(anna.send("HEAD", upload).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoPhotoIsGone() throws Exception {
    URI upload = anna.create(NOISE.length);
    assertProblem(anna.patch(upload, 0, NOISE), 415, "unsupported-image");
    assertThat(anna.send("HEAD", upload).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsSentOrWhereItPassesTheLimit() throws Exception {
    assertProblem(anna.creation("Upload-Length", Integer.toString(MOST + 1)), 413, "too-large");
    assertThat(used()).isEqualTo(before);
    HttpResponse<String> created = anna.creation("Upload-Defer-Length", "1");
    assertThat(created.statusCode()).isEqualTo(201);
    URI upload = anna.address(created);
    assertThat(anna.stream(upload, 0, NOISE).statusCode()).isEqualTo(204);
    assertProblem(anna.stream(upload, MOST, new byte[1]), 413, "too-large");
    assertThat(anna.offset(upload)).isEqualTo(MOST);
    assertThat(anna.send("DELETE", upload).statusCode()).isEqualTo(204);
  }

  @Test
  void anothersUploadLooksAbsentWhateverIsDoneToIt() throws Exception {
    URI upload = anna.create(NOISE.length);
    assertThat(anna.patch(upload, 0, Arrays.copyOf(NOISE, 1000)).statusCode()).isEqualTo(204);
    long kept = used();
    assertProblem(bert.patch(upload, 1000, Arrays.copyOf(NOISE, 1000)), 404, "not-found");
    assertThat(bert.send("HEAD", upload).statusCode()).isEqualTo(404);
    assertProblem(bert.send("DELETE", upload), 404, "not-found");
    assertThat(used()).isEqualTo(kept);
    assertThat(anna.offset(upload)).isEqualTo(1000);
    assertThat(anna.send("DELETE", upload).statusCode()).isEqualTo(204);
  }

  @Test
  void anExpiredOneIsGoneWithItsBytes() throws Exception {
    URI upload = anna.create(NOISE.length);
    assertThat(anna.patch(upload, 0, Arrays.copyOf(NOISE, 1_000_000)).statusCode()).isEqualTo(204);
    awaitUsed(before);
    HttpResponse<String> answer = anna.patch(upload, 1_000_000, new byte[1]);
    assertProblem(answer, 404, "not-found");
  }

  @Test
  void aThousandOpenUploadsAreSweptWhenTheyExpire() throws Exception {
    List<URI> uploads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      uploads.add(anna.create(10));
      uploads.add(anna.create(100_000));
      uploads.add(bert.create(100_000));
      uploads.add(bert.create(10));
      uploads.add(bert.create(1000));
    }
    assertThat(uploads).doesNotHaveDuplicates();
    awaitUsed(before);
    assertThat(anna.send("HEAD", uploads.get(0)).statusCode()).isEqualTo(404);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("/problems/" + type);
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static void awaitUsed(long bytes) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    while (used() != bytes && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(used()).as("bytes on the disk").isEqualTo(bytes);
  }

  /**
   * Bytes of all files but the catalogue's, whose size is its own affair, and one for each folder.
   */
  private static long used() throws IOException {
    long used = 0;
    for (Path path : walk()) {
      try {
        used += Files.isRegularFile(path) ? Files.size(path) : 1;
      } catch (NoSuchFileException e) {
        // Swept while we look.
      }
    }
    return used;
  }

  private static List<Path> walk() throws IOException {
    while (true) {
      try (Stream<Path> all = Files.walk(data)) {
        return all.filter(path -> !path.toString().contains("catalogue.sqlite")).toList();
      } catch (java.io.UncheckedIOException e) {
        // A folder went away while we looked into it: look again.
      }
    }
  }
}
