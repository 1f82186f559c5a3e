package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.core.plugin.Installation.provider;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagerepo.api.plugin.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
  @TempDir private Path temp;

  private Plugins startWith(String health) throws Exception {
    return Installation.in(temp)
        .with(
            PluginFolderBuilder.tagger("good"),
            PluginFolderBuilder.tagger(
                "ill",
                """
                return new SampleTagger(1) {
                  @Override public Health health() { %s }
                };
                """
                    .formatted(health)))
        .closeLimit(Duration.ofSeconds(1)) // A health() that hangs is waited for when closing.
        .start();
  }

  private static Health health(Plugins plugins, String type) {
    return provider(plugins, type).health().orElseThrow();
  }

  private static void assertDown(Plugins plugins, String... detail) {
    assertThat(health(plugins, "ill").isUp()).isFalse();
    assertThat(health(plugins, "ill").detail()).contains(detail);
    assertThat(health(plugins, "good").isUp()).isTrue();
    assertThat(health(plugins, "sample-blobs").isUp()).isTrue();
  }

  @Test
  void oneThatIsDownIsShownSoAndStaysInService() throws Exception {
    try (Plugins plugins = startWith("return Health.down(\"no network\");")) {
      assertDown(plugins, "no network");
      assertThat(plugins.taggers()).extracting(Active::type).containsExactly("good", "ill");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IllegalStateException",
        "NoClassDefFoundError",
        "StackOverflowError",
        "CancellationException"
      })
  void oneThatThrowsIsDown(String thrown) throws Exception {
    try (Plugins plugins = startWith("throw new " + thrown + "(\"out of order\");")) {
      assertDown(plugins, "health() threw", "out of order");
    }
  }

  @Test
  void oneThatAnswersNothingIsDown() throws Exception {
    try (Plugins plugins = startWith("return null;")) {
      assertDown(plugins, "health() returned null");
    }
  }

  @Test
  void oneThatHangsIsDownAndHoldsOneThreadHoweverOftenItIsAsked() throws Exception {
    try (Plugins plugins = startWith("return new CompletableFuture<Health>().join();")) {
      assertDown(plugins, "has not answered");
      plugins.status();

      assertThat(threadsInHealth()).isEqualTo(1);
    }
  }

  private static long threadsInHealth() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack ->
                Arrays.stream(stack)
                    .anyMatch(
                        frame ->
                            frame.getClassName().startsWith("demo.")
                                && frame.getMethodName().equals("health")))
        .count();
  }

  @Test
  void manyMayAskAtTheSameTime() throws Exception {
    ExecutorService askers = Executors.newFixedThreadPool(8);
    try (Plugins plugins = startWith("return Health.up();")) {
      List<Future<Health>> answers = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        answers.add(askers.submit(() -> health(plugins, "ill")));
      }
      for (Future<Health> answer : answers) {
        assertThat(answer.get()).isEqualTo(Health.up());
      }
    } finally {
      askers.shutdownNow();
    }
  }

  @Test
  void statusStillAnswersAfterClose() throws Exception {
    Plugins plugins = startWith("return Health.up();");
    plugins.close();

    assertThat(health(plugins, "ill").isUp()).isFalse();
  }

  @Test
  void quarantineTakesAProviderOutOfServiceAndIsShown() throws Exception {
    try (Plugins plugins = startWith("return Health.up();")) {
      plugins.quarantine("ill", "it hung three times");

      assertThat(plugins.taggers()).extracting(Active::type).containsExactly("good");
      ProviderStatus status = provider(plugins, "ill");
      assertThat(status.state()).isEqualTo(ProviderState.QUARANTINED);
      assertThat(status.reason()).contains("it hung three times");
      assertThat(status.health()).isEmpty();
    }
  }

  @Test
  void storageIsNeverQuarantined() throws Exception {
    try (Plugins plugins = startWith("return Health.up();")) {
      plugins.quarantine("sample-blobs", "a mistake");

      assertThat(provider(plugins, "sample-blobs").state()).isEqualTo(ProviderState.STARTED);
      assertThat(plugins.blobStore()).isNotNull();
    }
  }
}
