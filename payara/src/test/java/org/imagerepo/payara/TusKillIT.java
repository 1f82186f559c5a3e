package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large photos on their way by tus-js-client, all at once, while the server is killed and started
 * again three times: all arrive whole, and hardly a byte is sent twice. Nobody holds clients off
 * while the server starts: it isn't to be reached until it is ready.
 */
class TusKillIT {
  private static final int FILES = Integer.getInteger("upload.files", 4);
  private static final int KILLS = 3;
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
  private static final double MOST = 1.05;

  /** Bytes a second, all uploads together. */
  private static final long LINE = 20_000_000;

  @TempDir Path data;

  @Test
  void allArriveWholeAndHardlyAnythingTwice() throws Exception {
    System.out.printf("TusKillIT: seed %d (-Dcrash.seed repeats it)%n", SEED);
    Random random = new Random(SEED);
    TusScripts.install();
    List<Path> files = CameraFiles.large(FILES);
    long total = 0;
    for (Path file : files) {
      total += Files.size(file);
    }
    try (ServerProcess server = new ServerProcess("tus-kill", data).start();
        CountingProxy proxy = new CountingProxy(server.address(), LINE)) {
      Client anna = new Client(server.address(), TusScripts.USER, TusScripts.PASSWORD).register();
      Process uploads = start(proxy, files);
      try {
        for (int kill = 1; kill <= KILLS; kill++) {
          // Somewhere in the next part of the bytes, so that each kill hits uploads on their way.
          double part = (kill - 1 + random.nextDouble()) / (KILLS + 1);
          while (proxy.sent() < total * part && uploads.isAlive()) {
            Thread.sleep(1);
          }
          assertThat(uploads.isAlive()).as("uploads are on their way").isTrue();
          long sent = proxy.sent();
          server.kill();
          System.out.printf("TusKillIT: kill %d after %d of %d bytes%n", kill, sent, total);
          server.start();
        }
        List<String> output = TusScripts.finish("kill", uploads);
        assertWhole(anna, files, output);
      } finally {
        uploads.destroyForcibly();
      }
      double ratio = (double) proxy.sent() / total;
      System.out.printf(
          "TusKillIT: %d files, %d bytes, %d sent to the server: %.4f of the files' size%n",
          FILES, total, proxy.sent(), ratio);
      assertThat(ratio).isBetween(1.0, MOST);
    }
  }

  private static Process start(CountingProxy proxy, List<Path> files) throws Exception {
    String[] command =
        Stream.concat(Stream.of("node", "upload.mjs"), files.stream().map(Path::toString))
            .toArray(String[]::new);
    return TusScripts.start("kill", TusScripts.environment(proxy.address()), command);
  }

  private static void assertWhole(Client client, List<Path> files, List<String> output)
      throws Exception {
    Map<String, String> photos = new HashMap<>();
    for (String line : output) {
      JsonNode said = new ObjectMapper().readTree(line);
      photos.put(said.path("file").asText(), said.path("photo").asText());
    }
    for (Path file : files) {
      JsonNode photo = client.get(photos.get(file.getFileName().toString()));
      assertThat(Sha256.of(client.bytes(photo.at("/original/href").asText())))
          .as("original of %s", file)
          .isEqualTo(Sha256.of(file));
    }
    assertThat(client.photos()).hasSameSizeAs(files);
  }
}
