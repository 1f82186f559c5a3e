package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.imagerepo.core.plugin.Installation.plugin;
import static org.imagerepo.core.plugin.Installation.provider;
import static org.imagerepo.core.plugin.Installation.tagger;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RescanTest {
  private static final int MANY = 200;

  @TempDir private Path temp;
  private Installation installation;
  private Plugins plugins;

  @BeforeEach
  void startWithOnePlugin() throws Exception {
    installation = Installation.in(temp).with(revision("first", "1"));
    plugins = installation.start();
  }

  @AfterEach
  void stop() {
    plugins.close();
  }

  /** A plugin with a tagger that tells when it is closed. */
  private static PluginFolderBuilder revision(String type, String revision) {
    return PluginFolderBuilder.tagger(
        type,
        """
        return new SampleTagger("%s") {
          @Override public void close() throws java.io.IOException {
            EventLog.add(context, "closed %s %s");
          }
        };
        """
            .formatted(revision, type, revision));
  }

  private List<String> types() {
    return plugins.taggers().stream().map(Active::type).sorted().toList();
  }

  private List<String> closed() throws Exception {
    return installation.events().stream().filter(line -> line.startsWith("closed")).toList();
  }

  /** Writes another build over the same file, as copying does, one second later. */
  private void replace(PluginFolderBuilder plugin, String name, long second) throws Exception {
    Path made = plugin.in(temp.resolve("built-" + second), name).resolve("part0.jar");
    Path there = installation.dropped.resolve(name).resolve("part0.jar");
    Files.write(there, Files.readAllBytes(made));
    Files.setLastModifiedTime(there, FileTime.fromMillis(1_700_000_000_000L + second * 1000));
  }

  @Test
  void aNewFolderIsTakenUpAndOthersGoOnUndisturbed() throws Exception {
    Tagger before = tagger(plugins, "first");
    installation.with(revision("second", "1"));

    plugins.rescan();

    assertThat(types()).containsExactly("first", "second");
    assertThat(tagger(plugins, "second").revision()).isEqualTo("1");
    assertThat(tagger(plugins, "first")).isSameAs(before);
    assertThat(closed()).isEmpty();
  }

  @Test
  void aZipIsTakenUp() throws Exception {
    Path built = revision("zipped", "1").in(temp.resolve("built"));
    installation.withZip(built, "any-name.zip");

    plugins.rescan();

    assertThat(types()).containsExactly("first", "zipped");
    assertThat(plugin(plugins, "any-name.zip").id()).isEqualTo("zipped");
  }

  @Test
  void aSingleJarIsTakenUp() throws Exception {
    Path built = revision("lone", "1").in(temp.resolve("built"));
    Files.copy(built.resolve("part0.jar"), installation.dropped.resolve("lone-1.0.jar"));

    plugins.rescan();

    assertThat(types()).containsExactly("first", "lone");
  }

  @Test
  void aRemovedOneIsClosedAfterTheEngineWasTold() throws Exception {
    List<String> told = new ArrayList<>();
    plugins.onChange(() -> told.add(types() + " " + countClosed()));
    installation.remove("first");

    plugins.rescan();

    assertThat(types()).isEmpty();
    assertThat(closed()).containsExactly("closed first 1");
    assertThat(told).first().isEqualTo("[] 0");
  }

  private int countClosed() {
    try {
      return closed().size();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aReplacedOneIsClosedAndTheNewOneStarted() throws Exception {
    replace(revision("first", "2"), "first", 1);

    plugins.rescan();

    assertThat(tagger(plugins, "first").revision()).isEqualTo("2");
    assertThat(closed()).containsExactly("closed first 1");
  }

  @Test
  void overwritingTheFilesOfARunningPluginDoesNotDisturbIt() throws Exception {
    Files.writeString(installation.dropped.resolve("first/part0.jar"), "garbage");

    assertThat(tagger(plugins, "first").revision()).isEqualTo("1");
    // A class that wasn't needed yet is loaded from the copy.
    assertThat(catchThrowable(() -> tagger(plugins, "first").close())).isNull();
  }

  @Test
  void aBrokenOneShowsItsReasonUntilItIsMended() throws Exception {
    Path folder = Files.createDirectory(installation.dropped.resolve("late"));
    Files.writeString(folder.resolve("part0.jar"), "half a JAR");
    plugins.rescan();
    assertThat(plugin(plugins, "late").reason().orElseThrow()).contains("copy it again");

    replace(revision("late", "1"), "late", 1);
    plugins.rescan();

    assertThat(types()).containsExactly("first", "late");
  }

  @Test
  void aWrongSettingFailsItsProviderAndNothingElse() throws Exception {
    installation.set("platform.provider.choosy.size", "huge");
    installation.with(
        PluginFolderBuilder.tagger(
            "choosy",
            "Setting.integer(\"size\", \"a size\", 1, 9).defaultsTo(1)",
            "return new SampleTagger(1);"));

    plugins.rescan();

    assertThat(provider(plugins, "choosy").state()).isEqualTo(ProviderState.FAILED);
    assertThat(provider(plugins, "choosy").reason().orElseThrow())
        .contains("platform.provider.choosy.size", "huge");
    assertThat(types()).containsExactly("first");
  }

  @Test
  void aTypeThatIsTakenIsRefused() throws Exception {
    revision("first", "rival").manifest("Plugin-Id", "rival").in(installation.dropped);

    plugins.rescan();

    assertThat(plugin(plugins, "rival").providers().get(0).reason().orElseThrow())
        .contains("the plugin first offers a provider of this type already");
    assertThat(tagger(plugins, "first").revision()).isEqualTo("1");
  }

  @Test
  void aDroppedInOneReplacesABundledOneAndGivesItsPlaceBack() throws Exception {
    revision("shipped", "bundled").in(installation.bundled);
    plugins.rescan();
    installation.with(revision("shipped", "dropped"));
    plugins.rescan();
    assertThat(tagger(plugins, "shipped").revision()).isEqualTo("dropped");

    installation.remove("shipped");
    plugins.rescan();

    assertThat(tagger(plugins, "shipped").revision()).isEqualTo("bundled");
  }

  @Test
  void theStorageStaysWhateverBecomesOfItsFiles() throws Exception {
    Files.delete(installation.bundled.resolve("sample-storage/part0.jar"));

    plugins.rescan();

    assertThat(plugins.catalogue()).isNotNull();
    assertThat(closed()).isEmpty();
    assertThatThrownBy(() -> plugins.restart("sample-storage"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.type()).isEqualTo(RefusalType.PLUGIN_IN_USE));
  }

  @Test
  void oneInQuarantineWorksAgainAfterARestart() throws Exception {
    plugins.quarantine("first", "it hung");
    assertThat(plugins.quarantined()).containsExactly("first");

    plugins.restart("first");

    assertThat(types()).containsExactly("first");
    assertThat(plugins.quarantined()).isEmpty();
    assertThat(closed()).containsExactly("closed first 1");
  }

  @Test
  void whatIsNotThereIsNotRestarted() {
    assertThatThrownBy(() -> plugins.restart("nobody"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.type()).isEqualTo(RefusalType.NOT_FOUND));
  }

  @Test
  void thePluginsFolderMayAppearLater() throws Exception {
    plugins.close();
    installation.remove("first");
    Files.delete(installation.dropped);
    plugins = installation.start();
    Files.createDirectory(installation.dropped);
    installation.with(revision("first", "1"));

    plugins.rescan();

    assertThat(types()).containsExactly("first");
  }

  @Test
  void manyReplacementsLeaveNoClassLoaderAndNoCopyBehind() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 1; i <= MANY; i++) {
      replace(throwing("first"), "first", i);
      plugins.rescan();
      loaders.add(loader());
    }
    installation.remove("first");
    plugins.rescan();

    assertThat(loaders.stream().map(WeakReference::get).distinct().count()).isGreaterThan(1);
    Eventually.assertThat(
        () -> {
          System.gc();
          return loaders.stream().allMatch(loader -> loader.get() == null);
        });
    try (Stream<Path> copies = Files.list(temp.resolve("temporary/.plugins"))) {
      assertThat(copies).isEmpty();
    }
  }

  /** Throws an exception of a class of its own, by which a test gets at the class loader. */
  private static PluginFolderBuilder throwing(String type) {
    return PluginFolderBuilder.tagger(
        type,
        """
        return new SampleTagger(1) {
          @Override public String revision() { throw new IllegalStateException() {}; }
        };
        """);
  }

  private WeakReference<ClassLoader> loader() {
    Throwable thrown = catchThrowable(tagger(plugins, "first")::revision);
    return new WeakReference<>(thrown.getClass().getClassLoader());
  }
}
