package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/first-plugin.md} promises: from an empty folder to a tag on a photo, with the
 * page's own commands and code.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstPluginIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PASSWORD = "a password of anna's";
  private static final Path LOGS = Checkout.target().resolve("it");

  @TempDir static Path folder;

  private static Path repository;
  private static Path project;
  private static Tutorial tutorial;

  @BeforeAll
  static void makeProject() throws Exception {
    repository = AuthorsRepository.make(LOGS.resolve("authors-repository"));
    tutorial = Tutorial.read();
    project = folder.resolve("daylight");
  }

  @Test
  @Order(1)
  void fromAnEmptyFolderToATagOnAPhoto() throws Exception {
    try (ServerProcess server = new ServerProcess("first-plugin", folder.resolve("data")).start()) {
      Client anna = new Client(server.address(), "anna", PASSWORD).register();
      Client operator =
          new Client(server.address(), ServerProcess.ADMIN, ServerProcess.ADMIN_PASSWORD);
      String before = upload(anna, 0);

      long begun = System.nanoTime();
      author("project", folder);
      for (Map.Entry<String, String> file : tutorial.files().entrySet()) {
        Files.writeString(project.resolve(file.getKey()), file.getValue());
      }
      author("build", project);
      Path zip = project.resolve("target/daylight-1.0-plugin.zip");
      Path plugins = Files.createDirectories(folder.resolve("data/plugins"));
      Files.copy(zip, plugins.resolve(zip.getFileName()));
      assertThat(operator.post("/api/admin/plugins/rescan").toString()).contains("daylight");
      String after = upload(anna, 1);
      for (String id : List.of(before, after)) {
        awaitTag(anna, id);
      }
      awaitFound(anna, List.of(before, after));
      System.out.printf(
          "FirstPluginIT: from an empty folder to tags that are found took %d s%n",
          TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
      seeOnThePage(server, anna, List.of(before, after));
    }
  }

  private static void seeOnThePage(ServerProcess server, Client anna, List<String> ids)
      throws Exception {
    Optional<Browser> browser = Browser.find("The page of FirstPluginIT");
    List<String> addressesAndTags = new ArrayList<>();
    for (String id : ids) {
      addressesAndTags.add("/anna/" + id);
      addressesAndTags.add(tag(anna.get("/api/photos/" + id)));
    }
    if (browser.isPresent()) {
      Map<String, String> who = Map.of("E2E_USERNAME", "anna", "E2E_PASSWORD", PASSWORD);
      browser.get().run("tag.mjs", addressesAndTags, server, who);
    }
  }

  private static String tag(JsonNode photo) {
    for (JsonNode tag : photo.path("tags")) {
      if (tag.path("vocabulary").asText().equals("daylight")) {
        return tag.path("name").asText();
      }
    }
    throw new AssertionError("no tag in " + photo);
  }

  /** An API that is bundled is refused by the build, with the remedy. */
  @Test
  @Order(2)
  void theBuildRefusesWhatWouldNotWork() throws Exception {
    Path pom = project.resolve("pom.xml");
    String bundling =
        """
          <dependencies>
            <dependency>
              <groupId>%s</groupId>
              <artifactId>platform-api</artifactId>
              <scope>compile</scope>
            </dependency>
          </dependencies>
        </project>
        """
            .formatted(System.getProperty("platform.group"));
    Files.writeString(pom, Files.readString(pom).replace("</project>", bundling));
    String output = run("bundling", "mvn -B package -DskipTests", project, 1);
    assertThat(output)
        .contains(
            "is bundled, which the platform provides; give that dependency the scope 'provid");
  }

  private static String upload(Client anna, int first) throws Exception {
    JsonNode receipt = anna.upload(CameraFiles.small(first, 1)).get(0);
    assertThat(receipt.path("status").asInt()).isEqualTo(201);
    return receipt.at("/photo/id").asText();
  }

  private static void awaitTag(Client anna, String id) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String photo = anna.get("/api/photos/" + id).toString();
    while (!photo.contains("\"vocabulary\":\"daylight\"") && System.nanoTime() < end) {
      Thread.sleep(250);
      photo = anna.get("/api/photos/" + id).toString();
    }
    assertThat(photo).contains("\"vocabulary\":\"daylight\"");
  }

  /** By the word that the tag is. */
  private static void awaitFound(Client anna, List<String> ids) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String found = search(anna);
    while (!ids.stream().allMatch(found::contains) && System.nanoTime() < end) {
      Thread.sleep(250);
      found = search(anna);
    }
    assertThat(found).contains(ids);
  }

  private static String search(Client anna) throws Exception {
    return anna.get("/api/search?owner=anna&q=bright").toString()
        + anna.get("/api/search?owner=anna&q=dark");
  }

  private static void author(String command, Path where) throws Exception {
    run(command, tutorial.command(command), where, 0);
  }

  /** Runs a command as an author does, and returns what it printed. */
  private static String run(String name, String command, Path where, int status)
      throws IOException, InterruptedException {
    Path log = LOGS.resolve("first-plugin-" + name + ".log");
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(where.toFile());
    builder.environment().put("MAVEN_OPTS", "-Dmaven.repo.local=" + repository);
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    process.destroyForcibly();
    String output = Files.readString(log);
    assertThat(ended).as("%s took too long:%n%s", command, output).isTrue();
    assertThat(process.exitValue()).as("%s:%n%s", command, output).isEqualTo(status);
    return output;
  }
}
