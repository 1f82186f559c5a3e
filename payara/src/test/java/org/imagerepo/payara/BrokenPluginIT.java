package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that are broken in every way there is: the platform goes on, and says what is wrong. */
class BrokenPluginIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir static Path folder;

  private static ServerProcess server;
  private static Client anna;
  private static Client operator;

  @BeforeAll
  static void start() throws Exception {
    Path data = folder.resolve("data");
    BrokenPlugins broken = new BrokenPlugins(data.resolve("plugins"));
    broken.drop("constructor-throws", "ConstructorThrows", "1.0");
    broken.drop("create-hangs", "CreateHangs", "1.0");
    broken.drop("examine-throws", "ExamineThrows", "1.0");
    broken.drop("examine-hangs", "ExamineHangs", "1.0");
    broken.drop("leaks-thread", "LeaksThread", "1.0");
    broken.drop("other-api", "OtherApi", "2.0");
    broken.drop("finds-nan", "FindsNaN", "1.0");
    broken.drop("calls-exit", "CallsExit", "1.0");
    broken.drop("eats-memory", "EatsMemory", "1.0");
    broken.drop("static-throws", "StaticThrows", "1.0");
    broken.drop("draws-on-pixels", "DrawsOnPixels", "1.0");
    broken.dropTwice("duplicate", "StaticThrows");
    broken.zip("leads-out.zip", "../leads-out.jar", 1);
    broken.zip("bomb.zip", "bomb/bomb.jar", 3L << 30);
    server =
        new ServerProcess("broken-plugins", data)
            .with("PLATFORM_WORK_TIME_LIMIT", "PT2S")
            .with("PLATFORM_WORK_LEASE", "PT20S")
            .start();
    anna = new Client(server.address(), "anna", "a password of anna's").register();
    operator = new Client(server.address(), ServerProcess.ADMIN, ServerProcess.ADMIN_PASSWORD);
    // Enough photos for the hanging one to hang more than once.
    for (JsonNode receipt : anna.upload(CameraFiles.small(0, 4))) {
      assertThat(receipt.path("status").asInt()).isEqualTo(201);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      assertThat(server.stop()).as("stopped in spite of leaked threads").isTrue();
    }
  }

  @Test
  void photosGoInAndAreRendered() throws Exception {
    List<JsonNode> receipts = anna.upload(CameraFiles.small(100, 2));
    for (JsonNode receipt : receipts) {
      JsonNode photo = anna.awaitRenditions(receipt.at("/photo/id").asText());
      assertThat(photo.path("renditions")).hasSizeGreaterThanOrEqualTo(2);
    }
    assertThat(operator.getAny("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aThrowingConstructorIsReported() throws Exception {
    assertThat(reportOf("constructor-throws")).contains("the constructor threw on purpose");
  }

  @Test
  void aHangingCreationIsReported() throws Exception {
    assertThat(reportOf("create-hangs")).containsIgnoringCase("failed");
  }

  @Test
  void aThrowingTaggerFailsItsOwnWork() throws Exception {
    String id = anna.photos().get(0).path("id").asText();
    await("examine threw on purpose", () -> anna.get("/api/photos/" + id).toString());
  }

  @Test
  void aTaggerThatEndsThePlatformOnlyFailsItself() throws Exception {
    awaitReason("a plugin must not end the platform");
  }

  /** For that, or for being slow at it: the collector of garbage takes its time. */
  @Test
  void aTaggerThatTakesAllMemoryIsQuarantined() throws Exception {
    await("quarantined", () -> reportOf("eats-memory").toLowerCase(Locale.ROOT));
    assertThat(operator.getAny("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aTaggerThatFindsNonsenseFailsItsOwnWork() throws Exception {
    awaitReason("confidence must be in [0,1] but is NaN");
  }

  @Test
  void aClassThatCanNotBeInitialisedIsReported() throws Exception {
    assertThat(reportOf("static-throws")).contains("NumberFormatException");
  }

  @Test
  void twoOfOneIdAreRefused() throws Exception {
    assertThat(reportOf("duplicate")).contains("there are several plugins of this id");
  }

  @Test
  void hostileZipsAreRefused() throws Exception {
    assertThat(reportOf("leads-out.zip")).contains("leads out of it");
    assertThat(reportOf("bomb.zip")).contains("unpacks to far more");
    assertThat(folder.resolve("data/leads-out.jar")).doesNotExist();
  }

  @Test
  void aHangingTaggerIsQuarantined() throws Exception {
    await("quarantined", () -> reportOf("examine-hangs").toLowerCase(Locale.ROOT));
    await("examine-hangs", () -> operator.getAny("/health").body());
  }

  @Test
  void anotherApiVersionIsRefusedBeforeItsClassesLoad() throws Exception {
    assertThat(reportOf("other-api")).contains("2.0");
    assertThat(server.log()).doesNotContain("OtherApi was loaded");
  }

  /** That a task has failed for a reason, on a photo that is looked at by its owner. */
  private static void awaitReason(String reason) throws Exception {
    String id = anna.photos().get(0).path("id").asText();
    await(reason, () -> anna.get("/api/photos/" + id).toString());
    assertThat(operator.getAny("/health/ready").statusCode()).isEqualTo(200);
  }

  /** What the administrator sees of a plugin. */
  private static String reportOf(String id) throws Exception {
    for (JsonNode plugin : operator.get("/api/admin/plugins").path("items")) {
      if (plugin.path("id").asText().equals(id)) {
        return plugin.toString();
      }
    }
    throw new AssertionError("no plugin " + id);
  }

  private interface Source {
    String read() throws Exception;
  }

  private static void await(String expected, Source source) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String text = source.read();
    while (!text.contains(expected) && System.nanoTime() < end) {
      Thread.sleep(500);
      text = source.read();
    }
    assertThat(text).contains(expected);
  }
}
