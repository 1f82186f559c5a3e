package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Photos chosen in the page in Chromium, and sent by Uppy's tus plugin, while the server is killed
 * and started again: all arrive whole, and hardly a byte is sent twice.
 *
 * <p>{@code -Duppy.files=20 -Duppy.large=true -Duppy.kills=3} is the whole of it, on 400 MB.
 */
class UppyKillIT {
  private static final int FILES = Integer.getInteger("uppy.files", 6);
  private static final int KILLS = Integer.getInteger("uppy.kills", 1);
  private static final boolean LARGE = Boolean.getBoolean("uppy.large");
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
  private static final double MOST = 1.05;

  /** Bytes a second, all uploads together. */
  private static final long LINE = 20_000_000;

  @TempDir Path data;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void allArriveWholeAndHardlyAnythingTwice() throws Exception {
    assumeTrue(FILES > 0, "left out; -Pfull has it, or -Duppy.files=6");
    Optional<Browser> browser = Browser.find("UppyKillIT");
    assumeTrue(browser.isPresent(), Browser.missing());
    System.out.printf("UppyKillIT: seed %d (-Dcrash.seed repeats it)%n", SEED);
    List<Path> files = LARGE ? CameraFiles.large(FILES) : CameraFiles.medium(FILES);
    long total = 0;
    for (Path file : files) {
      total += Files.size(file);
    }
    try (ServerProcess server = new ServerProcess("uppy-kill", data).start();
        CountingProxy proxy = new CountingProxy(server.address(), LINE)) {
      Client anna = new Client(server.address(), TusScripts.USER, TusScripts.PASSWORD).register();
      CompletableFuture<Void> page = choose(browser.get(), files, proxy.address());
      for (int kill = 1; kill <= KILLS; kill++) {
        killInTheMidst(server, proxy, page, (long) (total * share(kill)));
      }
      page.get(10, TimeUnit.MINUTES);
      assertWhole(anna, files);
      double ratio = (double) proxy.sent() / total;
      System.out.printf(
          "UppyKillIT: %d files, %d kills, %d bytes, %d sent to the server: %.4f of the files' size%n",
          FILES, KILLS, total, proxy.sent(), ratio);
      assertThat(ratio).isBetween(1.0, MOST);
    }
  }

  /** Somewhere in the next part of the bytes, so that each kill hits uploads on their way. */
  private static double share(int kill) {
    return (kill - 1 + new Random(SEED + kill).nextDouble()) / (KILLS + 1);
  }

  private static void killInTheMidst(
      ServerProcess server, CountingProxy proxy, CompletableFuture<Void> page, long after)
      throws Exception {
    // The page itself is sent some bytes of requests, too.
    while (proxy.sent() < after + 100_000 && !page.isDone()) {
      Thread.sleep(1);
    }
    assertThat(page).as("uploads are on their way").isNotDone();
    System.out.printf("UppyKillIT: killed after %d bytes%n", proxy.sent());
    server.kill();
    server.start();
  }

  private static CompletableFuture<Void> choose(Browser browser, List<Path> files, URI address) {
    List<String> arguments = new ArrayList<>(List.of(TusScripts.USER, TusScripts.PASSWORD));
    files.forEach(file -> arguments.add(file.toString()));
    return CompletableFuture.runAsync(
        () -> {
          try {
            browser.run("uploads.mjs", arguments, address);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void assertWhole(Client client, List<Path> files) throws Exception {
    List<String> arrived = new ArrayList<>();
    for (JsonNode photo : client.photos()) {
      arrived.add(Sha256.of(client.bytes(photo.at("/original/href").asText())));
    }
    List<String> sent = new ArrayList<>();
    for (Path file : files) {
      sent.add(Sha256.of(file));
    }
    assertThat(arrived).containsExactlyInAnyOrderElementsOf(sent);
  }
}
