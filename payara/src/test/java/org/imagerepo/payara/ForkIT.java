package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code payara/fork}: a copy of this very checkout becomes another product. */
class ForkIT {
  /** The second for the test in a fork that took the first. */
  private static final List<List<String>> NAMES =
      List.of(
          List.of("photo-club", "org.photoclub", "net.photoclub.photos"),
          List.of("picture-guild", "org.pictureguild", "net.pictureguild.pictures"));

  private static final List<String> LONG_TESTS =
      List.of(
          "BadPluginTest",
          "EqualityTest",
          "FlatMemoryTest",
          "HealthTest",
          "LargeArchiveTest",
          "NewsExchangeTest",
          "RescanTest",
          "StorageTest",
          "TakeOverTest");

  @TempDir Path folder;
  private Path fork;
  private List<String> names;

  @BeforeEach
  void copyTheCheckout() throws Exception {
    Path root = Checkout.payara().getParent();
    assumeTrue(Files.exists(root.resolve(".git")), "left out: this is no git checkout");
    fork = Files.createDirectory(folder.resolve("fork"));
    String copy =
        "git ls-files -z --cached --others --exclude-standard"
            + " | xargs -0 sh -c 'for f; do [ ! -e \"$f\" ] || echo \"$f\"; done' -"
            + " | tar -cf - -T - | tar -xf - -C \"$0\"";
    run(root, 0, "sh", "-c", copy, fork.toString());
    run(fork, 0, "git", "init", "-q");
    commit();
    names = NAMES.get(productName(fork).equals(NAMES.get(0).get(0)) ? 1 : 0);
  }

  @Test
  void noOldNameIsLeftAndTheForkBuildsTestsAndStarts() throws Exception {
    String old = productName(fork);

    run(fork, 0, "payara/fork", names.get(0), names.get(1), names.get(2));

    assertThat(productName(fork)).isEqualTo(names.get(0));
    run(fork, 0, "git", "add", "--all");
    assertThat(run(fork, 1, "git", "grep", "-il", old, "--", ".", ":!LICENSE")).isEmpty();
    assertThat(run(fork, 0, "git", "ls-files"))
        .doesNotContain("/" + old + "/")
        .contains("/java/" + names.get(2).replace('.', '/') + "/api/plugin/Plugin.java\n");
    assertThat(Files.readString(fork.resolve("docs/first-plugin.md")))
        .contains("-DarchetypeGroupId=" + names.get(1) + " ");
    assertThat(run(fork, 0, "git", "diff", "--cached", "--name-only", "LICENSE")).isEmpty();
    if (Boolean.getBoolean("fork.whole")) {
      testUnits();
      start();
    }
  }

  @Test
  void wrongNamesAndOpenChangesAreRefusedBeforeAnythingIsTouched() throws Exception {
    assertThat(run(fork, 2, "payara/fork", "Photo Club", "org.photoclub", "net.photoclub"))
        .contains("PRODUCT")
        .contains("photo-club");
    assertThat(run(fork, 2, "payara/fork", "photo-club", "club", "net.photoclub"))
        .contains("GROUP_ID");
    assertThat(run(fork, 2, "payara/fork", "photo-club", "org.photoclub", "net.native.photos"))
        .contains("\"native\"");
    assertThat(run(fork, 2, "payara/fork", "photo-club")).contains("Usage");
    assertThat(run(fork, 0, "git", "status", "--porcelain")).isEmpty();

    Files.writeString(fork.resolve("README.md"), "mine");
    assertThat(run(fork, 2, "payara/fork", names.get(0), names.get(1), names.get(2)))
        .contains("commit or stash");
    assertThat(run(fork, 0, "git", "status", "--porcelain")).isEqualTo(" M README.md\n");
  }

  /**
   * The engine's and the API's, which need no server, but for those that take long: the rest is
   * this build's own, under new names.
   */
  private void testUnits() throws Exception {
    String quick = LONG_TESTS.stream().map(name -> "!" + name).collect(Collectors.joining(","));
    run(
        fork,
        0,
        "mvn",
        "-B",
        "-q",
        "test",
        "-Dtest=" + quick,
        "-pl",
        "platform-api,platform-core",
        "-am");
  }

  private void start() throws Exception {
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(fork.resolve("payara/start").toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("PLATFORM_"));
    builder.environment().put("PLATFORM_HTTP_PORT", Integer.toString(port));
    builder.environment().put("PLATFORM_DATA_DIR", folder.resolve("data").toString());
    Path log = Checkout.target().resolve("it").resolve("fork.log");
    Files.createDirectories(log.getParent());
    Process server = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      awaitReady(server, log);
      assertThat(Files.readString(log)).contains(names.get(0) + " is ready at ");
      assertThat(page(port)).contains("<title>" + names.get(0));
    } finally {
      server.destroy();
      if (!server.waitFor(60, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    }
  }

  private static void awaitReady(Process server, Path log) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!Files.readString(log).contains(" is ready at ")) {
      assertThat(server.isAlive()).as(Files.readString(log)).isTrue();
      assertThat(System.nanoTime()).as("not ready in time").isLessThan(end);
      Thread.sleep(200);
    }
  }

  private static String page(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static String productName(Path root) throws IOException {
    return Files.readString(root.resolve("pom.xml"))
        .replaceFirst("(?s).*?<artifactId>(.*?)</artifactId>.*", "$1");
  }

  private void commit() throws Exception {
    run(fork, 0, "git", "add", "--all");
    run(fork, 0, "git", "-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "base");
  }

  private static String run(Path where, int expected, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + output).isEqualTo(expected);
    return output;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
