package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the scripts of the folder {@code e2e}, which open the page in a real browser. */
final class Browser {
  private static final Path SCRIPTS = Checkout.payara().resolve("e2e");

  private final Path chromium;

  private Browser(Path chromium) {
    this.chromium = chromium;
  }

  /** Empty if there is no Chromium, which is then said. */
  static Optional<Browser> find(String test) throws IOException, InterruptedException {
    String named = System.getenv("CHROMIUM");
    Path chromium = Path.of(named == null ? "/usr/bin/chromium" : named);
    if (!Files.isExecutable(chromium)) {
      System.out.println(test + " is left out: " + missing());
      return Optional.empty();
    }
    run(List.of("npm", "ci", "--no-audit", "--no-fund", "--silent"), Map.of(), 5);
    return Optional.of(new Browser(chromium));
  }

  /** The remedy. */
  static String missing() {
    return "there is no Chromium. Install it (apt-get install chromium), or name one by the"
        + " environment variable CHROMIUM.";
  }

  /**
   * Runs a script on a server, and fails if it fails.
   *
   * @param environment beside what every script is told
   */
  void run(
      String script, List<String> arguments, ServerProcess server, Map<String, String> environment)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(environment);
    run(script, arguments, server.address(), all, 5);
  }

  /** Runs a script on an address, for up to ten minutes. */
  void run(String script, List<String> arguments, URI address)
      throws IOException, InterruptedException {
    run(script, arguments, address, new HashMap<>(), 10);
  }

  private void run(
      String script, List<String> arguments, URI address, Map<String, String> all, int minutes)
      throws IOException, InterruptedException {
    all.put("BASE_URL", address.toString());
    all.put("CHROMIUM", chromium.toString());
    all.put("SCREENSHOTS", Checkout.target().resolve("screenshots").toString());
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(arguments);
    run(command, all, minutes);
  }

  private static void run(List<String> command, Map<String, String> environment, int minutes)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(SCRIPTS.toFile());
    builder.environment().putAll(environment);
    Path log = Files.createDirectories(Checkout.target().resolve("it")).resolve("page-test.log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
    process.destroyForcibly();
    String output = Files.readString(log);
    System.out.print(output);
    assertThat(ended).as("%s took too long:%n%s", command, output).isTrue();
    assertThat(process.exitValue()).as("%s:%n%s", command, output).isZero();
  }
}
