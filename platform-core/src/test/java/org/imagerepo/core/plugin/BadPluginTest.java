package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.core.plugin.Installation.plugin;
import static org.imagerepo.core.plugin.Installation.provider;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins whose code fails while they start: the others go on. */
class BadPluginTest {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final String TAGGERS =
      "@Override public List<ProviderFactory<Tagger>> taggers() { %s }";

  @TempDir private Path temp;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation =
        Installation.in(temp)
            .with(PluginFolderBuilder.tagger("a-good"), PluginFolderBuilder.tagger("z-good"));
  }

  private void assertNotLoaded(String reason) throws Exception {
    try (Plugins plugins = installation.start()) {
      PluginStatus bad = plugin(plugins, "bad");
      assertThat(bad.isLoaded()).isFalse();
      assertThat(bad.reason().orElseThrow()).contains(reason);
      assertOthersWork(plugins);
    }
  }

  private void assertNotStarted(String reason) throws Exception {
    try (Plugins plugins = installation.start()) {
      assertThat(plugin(plugins, "bad").isLoaded()).isTrue();
      assertThat(provider(plugins, "bad").state()).isEqualTo(ProviderState.FAILED);
      assertThat(provider(plugins, "bad").reason().orElseThrow()).contains(reason);
      assertOthersWork(plugins);
    }
  }

  private static void assertOthersWork(Plugins plugins) {
    assertThat(plugins.taggers())
        .extracting(Active::type)
        .containsExactlyInAnyOrder("a-good", "z-good");
  }

  private void installDoor(String members) throws Exception {
    installation.with(PluginFolderBuilder.plugin("bad").door(members));
  }

  private void installTagger(String create) throws Exception {
    installation.with(PluginFolderBuilder.tagger("bad", create));
  }

  @Test
  void aConstructorThrows() throws Exception {
    installDoor("public Door() { throw new IllegalStateException(\"broken door\"); }");

    assertNotLoaded("broken door");
  }

  @Test
  void aStaticInitialiserThrows() throws Exception {
    installDoor("static { if (true) throw new IllegalStateException(\"broken class\"); }");

    assertNotLoaded("broken class");
  }

  @Test
  void theConstructorIsNotPublic() throws Exception {
    installDoor("private Door() {}");

    assertNotLoaded("it could not be loaded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"broken list\");",
        "throw new NoClassDefFoundError(\"broken list\");",
        "throw new StackOverflowError(\"broken list\");",
        "throw new OutOfMemoryError(\"broken list\");"
      })
  void aListOfProvidersThrows(String body) throws Exception {
    installDoor(TAGGERS.formatted(body));

    assertNotLoaded("broken list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"return null;", "return Collections.singletonList(null);"})
  void aListOfProvidersIsNullOrHasNull(String body) throws Exception {
    installDoor(TAGGERS.formatted(body));

    assertNotLoaded("NullPointerException");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throw new IllegalStateException(\"no name\"); | return List.of();  | no name",
        "return null;                                  | return List.of();  | 'null' must be",
        "return \"Not A Type\";                        | return List.of();  | 'Not A Type' must be",
        "return \"../bad\";                            | return List.of();  | '../bad' must be",
        "return \"bad\";                               | throw new Error(\"no s\"); | no s",
        "return \"bad\";                               | return null; | NullPointerException",
      })
  void theNameOrTheSettingsOfAProviderAreBad(String type, String settings, String reason)
      throws Exception {
    installDoor(
        TAGGERS.formatted("return List.of(new Factory());")
            + """
            static final class Factory implements ProviderFactory<Tagger> {
              @Override public String type() { %s }
              @Override public List<Setting<?>> settings() { %s }
              @Override public Tagger create(Settings s, ProviderContext c) { return null; }
            }
            """
                .formatted(type, settings));

    assertNotLoaded(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.io.IOException",
        "IllegalStateException",
        "NoClassDefFoundError",
        "UnsatisfiedLinkError",
        "OutOfMemoryError",
        "StackOverflowError",
        "CancellationException"
      })
  void createThrows(String thrown) throws Exception {
    installTagger("throw new " + thrown + "(\"out of order\");");

    assertNotStarted("out of order");
  }

  @Test
  void createReallyOverflowsTheStack() throws Exception {
    installTagger(
        """
        return new Object() {
          Tagger deeper(int level) { return level < 0 ? null : deeper(level + 1); }
        }.deeper(0);
        """);

    assertNotStarted("StackOverflowError");
  }

  @Test
  void createThrowsWhatCanNotBeShown() throws Exception {
    installTagger(
        """
        throw new RuntimeException() {
          @Override public String getMessage() { throw new IllegalStateException(); }
        };
        """);

    assertNotStarted("demo.Door$1");
  }

  @Test
  void createLacksALibrary() throws Exception {
    installTagger("return new SampleTagger(org.assertj.core.api.Assertions.class);");

    assertNotStarted("org/assertj/core/api/Assertions");
  }

  @Test
  void createReturnsNull() throws Exception {
    installTagger("return null;");

    assertNotStarted("create returned null instead of a TAGGER");
  }

  @Test
  void createHangs() throws Exception {
    installation.createLimit(SHORT);
    installTagger("new CompletableFuture<Tagger>().join(); return null;");

    assertNotStarted("starting it took longer than PT2S");
  }

  @Test
  void loadingHangs() throws Exception {
    installation.createLimit(SHORT);
    installDoor("public Door() { new CompletableFuture<Tagger>().join(); }");

    assertNotLoaded("loading it took longer than PT2S");
  }

  @Test
  void whatIsCreatedTooLateIsClosedAtOnce() throws Exception {
    installation.createLimit(SHORT);
    installTagger(
        """
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          // The platform has given up; a slow library might not notice and go on.
        }
        return new SampleTagger("late") {
          @Override public void close() throws java.io.IOException {
            EventLog.add(context, "closed late");
          }
        };
        """);

    try (Plugins plugins = installation.start()) {
      assertThat(provider(plugins, "bad").state()).isEqualTo(ProviderState.FAILED);
      Eventually.assertThat(() -> installation.events().contains("closed late"));
    }
  }
}
