package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CloseTest {
  private static final String STRAY = "a stray thread of a plugin";

  @TempDir private Path temp;

  private static PluginFolderBuilder closing(String type, String body) {
    return PluginFolderBuilder.tagger(
        type,
        """
        return new SampleTagger(1) {
          @Override public void close() throws java.io.IOException { %s }
        };
        """
            .formatted(body));
  }

  private static PluginFolderBuilder telling(String type) {
    return closing(type, "EventLog.add(context, \"closed " + type + "\");");
  }

  private static void assertStorageClosedLast(Installation installation, String... before)
      throws Exception {
    List<String> closed =
        installation.events().stream().filter(line -> line.startsWith("closed")).toList();
    assertThat(closed)
        .containsExactly(
            Stream.concat(
                    Stream.of(before), Stream.of("closed sample-blobs", "closed sample-catalogue"))
                .toArray(String[]::new));
  }

  @Test
  void storageIsClosedLast() throws Exception {
    Installation installation = Installation.in(temp).with(telling("a"));
    // Found after the storage, since bundled folders are looked at in order of their names.
    telling("z").in(installation.bundled);

    installation.start().close();

    assertStorageClosedLast(installation, "closed a", "closed z");
  }

  @Test
  void oneThatThrowsDoesNotKeepOthersFromClosing() throws Exception {
    Installation installation =
        Installation.in(temp)
            .with(closing("a", "throw new IllegalStateException();"))
            .with(closing("b", "throw new NoClassDefFoundError();"))
            .with(telling("c"));

    installation.start().close();

    assertStorageClosedLast(installation, "closed c");
  }

  @Test
  void oneThatHangsDoesNotKeepOthersFromClosing() throws Exception {
    Installation installation =
        Installation.in(temp)
            .with(closing("a", "new CompletableFuture<Tagger>().join();"), telling("b"))
            .closeLimit(Duration.ofSeconds(1));

    installation.start().close();

    assertStorageClosedLast(installation, "closed b");
  }

  @Test
  void anInterruptedThreadStillClosesEverything() throws Exception {
    Installation installation = Installation.in(temp).with(telling("a"));
    Plugins plugins = installation.start();

    Thread.currentThread().interrupt();
    plugins.close();

    assertThat(Thread.interrupted()).isTrue();
    assertStorageClosedLast(installation, "closed a");
  }

  @Test
  void oneInQuarantineIsClosedToo() throws Exception {
    Installation installation = Installation.in(temp).with(telling("a"));
    try (Plugins plugins = installation.start()) {
      plugins.quarantine("a", "it hung");
    }

    assertStorageClosedLast(installation, "closed a");
  }

  @Test
  void closingTwiceClosesOnce() throws Exception {
    Installation installation = Installation.in(temp).with(telling("a"));
    Plugins plugins = installation.start();
    plugins.close();

    assertThatCode(plugins::close).doesNotThrowAnyException();
    assertStorageClosedLast(installation, "closed a");
  }

  @Test
  void noClassLoaderIsLeftBehind() throws Exception {
    List<WeakReference<ClassLoader>> loaders = loadersOfAClosedPlatform();

    assertThat(loaders).hasSize(2);
    Eventually.assertThat(
        () -> {
          System.gc();
          return loaders.stream().allMatch(loader -> loader.get() == null);
        });
  }

  /** A method of its own, so that no local variable keeps anything. */
  private List<WeakReference<ClassLoader>> loadersOfAClosedPlatform() throws Exception {
    Installation installation = Installation.in(temp).with(tellingLoader("a"), tellingLoader("b"));
    try (Plugins plugins = installation.start()) {
      plugins.status();
      return Stream.of("a", "b").map(type -> loader(plugins, type)).toList();
    }
  }

  /** Throws an exception of a class of its own, by which a test gets at the class loader. */
  private static PluginFolderBuilder tellingLoader(String type) {
    return PluginFolderBuilder.tagger(
        type,
        """
        return new SampleTagger(1) {
          @Override public String revision() { throw new IllegalStateException() {}; }
        };
        """);
  }

  private static WeakReference<ClassLoader> loader(Plugins plugins, String type) {
    Throwable thrown = catchThrowable(Installation.tagger(plugins, type)::revision);
    ClassLoader loader = thrown.getClass().getClassLoader();
    assertThat(loader).isInstanceOf(PluginClassLoader.class);
    return new WeakReference<>(loader);
  }

  @Test
  void aThreadThatAPluginLeavesRunningDoesNotStopClosing() throws Exception {
    Installation installation =
        Installation.in(temp)
            .with(
                PluginFolderBuilder.tagger(
                    "a",
                    """
                    new Thread(() -> {
                      try {
                        new CountDownLatch(1).await();
                      } catch (InterruptedException e) {
                        return;
                      }
                    }, "%s").start();
                    return new SampleTagger(1);
                    """
                        .formatted(STRAY)));
    Plugins plugins = installation.start();
    Thread stray = stray().orElseThrow();

    try {
      plugins.close();

      assertThat(stray.isAlive()).isTrue();
      assertStorageClosedLast(installation);
    } finally {
      stray.interrupt();
      stray.join();
    }
  }

  private static Optional<Thread> stray() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(STRAY))
        .findFirst();
  }
}
