package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the scripts in {@code payara/tus}. */
final class TusScripts {
  static final String USER = "anna";
  static final String PASSWORD = "a password of anna's";
  private static final Path FOLDER = Checkout.payara().resolve("tus");

  private TusScripts() {}

  /** Fetches what they need, if it isn't there. */
  static void install() throws Exception {
    if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
      finish("install", start("install", Map.of(), "npm", "ci", "--no-audit", "--no-fund"));
    }
  }

  /** What they are told about a server. */
  static Map<String, String> environment(URI server) {
    return Map.of("TUS_URL", server + "/api/uploads", "TUS_AUTH", authorization());
  }

  static String authorization() {
    return authorization(USER);
  }

  static String authorization(String user) {
    byte[] credentials = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  static Path log(String name) {
    return Checkout.target().resolve("it").resolve("tus-script-" + name + ".log");
  }

  /** Starts a command in the scripts' folder; what it prints goes to its log. */
  static Process start(String name, Map<String, String> environment, String... command)
      throws IOException {
    Files.createDirectories(log(name).getParent());
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(Arrays.asList(command))).directory(FOLDER.toFile());
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(log(name).toFile()).start();
  }

  /** Waits for its end, which must be good, and returns what it printed. */
  static List<String> finish(String name, Process process) throws Exception {
    boolean ended = process.waitFor(8, TimeUnit.MINUTES);
    process.destroyForcibly();
    String output = Files.readString(log(name));
    assertThat(ended).as("%s took too long:%n%s", name, output).isTrue();
    assertThat(process.exitValue()).as("%s:%n%s", name, output).isZero();
    return output.lines().toList();
  }
}
