package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web page in a real browser; what is done there is in {@code e2e/page.mjs}. */
class PageIT {
  private static final String MISSING =
      "PageIT is left out: there is no Chromium. Install it (apt-get install chromium), or name one"
          + " by the environment variable CHROMIUM.";

  @TempDir Path folder;

  @Test
  void registerUploadViewDelete() throws Exception {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      System.out.println(MISSING);
    }
    assumeTrue(chromium.isPresent(), MISSING);
    Path e2e = Checkout.payara().resolve("e2e");
    run(e2e, List.of("npm", "ci", "--no-audit", "--no-fund", "--silent"), null, null);
    List<Path> photos = CameraFiles.small(0, 3);
    try (ServerProcess server = new ServerProcess("page", folder.resolve("data")).start()) {
      run(e2e, command(photos), server, chromium.get());
    }
  }

  private static List<String> command(List<Path> photos) {
    return Stream.concat(Stream.of("node", "page.mjs"), photos.stream().map(Path::toString))
        .toList();
  }

  private static void run(Path folder, List<String> command, ServerProcess server, Path chromium)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    if (server != null) {
      builder.environment().put("BASE_URL", server.address().toString());
      builder.environment().put("CHROMIUM", chromium.toString());
      builder.environment().put("SCREENSHOTS", Checkout.target().resolve("screenshots").toString());
    }
    Path log = Files.createDirectories(Checkout.target().resolve("it")).resolve("page-test.log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    String output = Files.readString(log);
    System.out.print(output);
    assertThat(ended).as("%s took too long:%n%s", command, output).isTrue();
    assertThat(process.exitValue()).as("%s:%n%s", command, output).isZero();
  }

  private static Optional<Path> chromium() {
    String named = System.getenv("CHROMIUM");
    return Stream.of(named == null ? "/usr/bin/chromium" : named)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
