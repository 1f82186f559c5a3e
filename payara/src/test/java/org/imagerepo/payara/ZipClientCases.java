package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.payara.ServedLibrary.ARCHIVE;
import static org.imagerepo.payara.ServedLibrary.PASSWORD;
import static org.imagerepo.payara.ServedLibrary.PATIENCE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Downloads of a library by programs that people have, some of which are killed. */
interface ZipClientCases {
  long SLOW = 4_000_000;

  /** The library, the same for all tests. */
  ServedLibrary served();

  @Test
  default void curlGoesOnAfterAKill() throws Exception {
    List<String> command =
        List.of("curl", "-sS", "-f", "-u", "anna:" + PASSWORD, "-C", "-", "-o", "curl.zip");
    killAndGoOn(command, List.of("--limit-rate", Long.toString(SLOW)), "curl.zip");
  }

  @Test
  default void aria2GoesOnAfterAKill() throws Exception {
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
    Path file = served().folder().resolve(name);
    Process slow = start(command, slowly);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(file) || Files.size(file) < served().whole().length / 4) {
      assertThat(slow.isAlive() && System.nanoTime() < end).as("%s downloads", name).isTrue();
      Thread.sleep(50);
    }
    slow.destroyForcibly().waitFor();
    assertThat(Files.readAllBytes(file)).isNotEqualTo(served().whole());
    Process rest = start(command, List.of());
    assertThat(rest.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(rest.exitValue()).isZero();
    assertThat(Files.readAllBytes(file)).isEqualTo(served().whole());
  }

  private Process start(List<String> command, List<String> more) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.addAll(more);
    all.add(served().address().resolve(ARCHIVE).toString());
    return new ProcessBuilder(all)
        .directory(served().folder().toFile())
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  default void chromiumKnowsTheTotalFromTheFirstEventOn() throws Exception {
    String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    assumeTrue(Files.isExecutable(Path.of(chromium)), "there is no Chromium; name one by CHROMIUM");
    Path e2e = Checkout.payara().resolve("e2e");
    if (!Files.exists(e2e.resolve("node_modules"))) {
      runIn(e2e, "npm", "ci", "--no-audit", "--no-fund", "--silent");
    }
    String size = Integer.toString(served().whole().length);
    runIn(e2e, "node", "archive.mjs", "anna", PASSWORD, size);
  }

  private void runIn(Path folder, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("BASE_URL", served().address().toString());
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
