package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The web page in a real browser; what is done there is in {@code e2e/page.mjs}. */
class PageIT {
  private static final String MISSING =
      "PageIT is left out: there is no Chromium. Install it (apt-get install chromium), or name one"
          + " by the environment variable CHROMIUM.";
  private static final String RESTART = "please restart the server";
  private static final int PHOTOS = 20;

  @TempDir Path folder;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void aPersonsWholeJourney() throws Exception {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      System.out.println(MISSING);
    }
    assumeTrue(chromium.isPresent(), MISSING);
    Path e2e = Checkout.payara().resolve("e2e");
    Process npm =
        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--silent")
            .directory(e2e.toFile())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(npm.waitFor()).as("npm ci").isZero();
    try (ServerProcess server = new ServerProcess("page", folder.resolve("data")).start()) {
      travel(e2e, server, chromium.get());
    }
  }

  /** Runs the script, and kills the server and starts it anew when it asks for that. */
  private static void travel(Path e2e, ServerProcess server, Path chromium) throws Exception {
    List<Path> photos = CameraFiles.small(0, PHOTOS);
    List<String> command =
        Stream.concat(Stream.of("node", "page.mjs"), photos.stream().map(Path::toString)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(e2e.toFile());
    builder.environment().put("BASE_URL", server.address().toString());
    builder.environment().put("E2E_USERNAME", ServerProcess.ADMIN);
    builder.environment().put("E2E_PASSWORD", ServerProcess.ADMIN_PASSWORD);
    builder.environment().put("CHROMIUM", chromium.toString());
    builder.environment().put("SCREENSHOTS", Checkout.target().resolve("screenshots").toString());
    Process process = builder.redirectErrorStream(true).start();
    int restarts = 0;
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        System.out.println(line);
        if (line.contains(RESTART)) {
          server.kill();
          server.start();
          restarts++;
          process.outputWriter().append('\n').flush();
        }
      }
      assertThat(process.waitFor()).as("node page.mjs; its output is above").isZero();
      assertThat(restarts).isOne();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Optional<Path> chromium() {
    String named = System.getenv("CHROMIUM");
    return Stream.of(named == null ? "/usr/bin/chromium" : named)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
