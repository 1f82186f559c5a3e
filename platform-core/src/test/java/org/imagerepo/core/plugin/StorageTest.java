package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagerepo.core.plugin.Installation.provider;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  /** Tells when it is closed, so that a test sees that nothing is left running. */
  private static final String CLOSING_TAGGER =
      """
      EventLog.add(context, "created tagger");
      return new SampleTagger(1) {
        @Override public void close() throws java.io.IOException {
          EventLog.add(context, "closed tagger");
        }
      };
      """;

  @TempDir private Path temp;

  /** A plugin with another blob store. */
  private static PluginFolderBuilder other(String settings, String create) {
    return PluginFolderBuilder.plugin("other-storage")
        .door(
            """
            @Override public List<ProviderFactory<BlobStore>> blobStores() {
              return List.of(
                  new Maker<>("other-blobs", List.of(%s), (settings, context) -> { %s }));
            }
            """
                .formatted(settings, create));
  }

  private Installation installed() throws Exception {
    return Installation.in(temp).with(PluginFolderBuilder.tagger("a-tagger", CLOSING_TAGGER));
  }

  @Test
  void theChosenStorageIsStartedAndNoOther() throws Exception {
    Installation installation =
        installed().with(other("", "EventLog.add(context, \"created other\"); return null;"));

    try (Plugins plugins = installation.start()) {
      assertThat(plugins.blobStore()).isNotNull();
      assertThat(plugins.catalogue()).isNotNull();
      assertThat(provider(plugins, "other-blobs").state()).isEqualTo(ProviderState.UNUSED);
      assertThat(installation.events()).contains("created sample-blobs");
      assertThat(installation.events()).doesNotContain("created other");
    }
  }

  @Test
  void aStorageThatIsNotChosenMayLackItsRequiredSettings() throws Exception {
    Installation installation =
        installed().with(other("Setting.text(\"bucket\", \"Where\").required()", "return null;"));

    try (Plugins plugins = installation.start()) {
      assertThat(provider(plugins, "other-blobs").state()).isEqualTo(ProviderState.UNUSED);
    }
  }

  @Test
  void aWrongSettingOfAStorageThatIsNotChosenIsFatal() throws Exception {
    Installation installation =
        installed()
            .with(other("Setting.flag(\"fast\", \"Speed\")", "return null;"))
            .set("platform.provider.other-blobs.fast", "very");

    assertThatThrownBy(installation::start)
        .hasMessageContaining("platform.provider.other-blobs.fast is 'very' but must be");
  }

  @Test
  void aMissingBlobStoreIsFatalNamingSettingAndRemedy() throws Exception {
    Installation installation = installed().blobs("s3");

    assertThatThrownBy(installation::start)
        .isInstanceOf(PluginStartException.class)
        .hasMessageContainingAll(
            "platform.storage.blobs is 's3'", "one of [sample-blobs]", "must be dropped in");
    assertNothingRuns(installation);
  }

  @Test
  void aMissingCatalogueIsFatalNamingTheSetting() throws Exception {
    Installation installation =
        Installation.empty(temp)
            .with(
                other("", "return Stub.of(BlobStore.class, method -> null);"),
                PluginFolderBuilder.tagger("a-tagger", CLOSING_TAGGER))
            .blobs("other-blobs");

    assertThatThrownBy(installation::start)
        .isInstanceOf(PluginStartException.class)
        .hasMessageContaining("platform.storage.catalogue is 'sample-catalogue'");
    assertNothingRuns(installation);
  }

  @Test
  void theReasonWhyThePluginOfAMissingStorageFailedIsTold() throws Exception {
    Installation installation = installed().blobs("s3");
    Files.createDirectory(installation.dropped.resolve("storage-s3"));

    assertThatThrownBy(installation::start).hasMessageContaining("storage-s3: exactly one JAR");
  }

  @Test
  void aChosenStorageThatIsDisabledIsFatalAndSaysSo() throws Exception {
    Installation installation = installed().set("platform.provider.sample-blobs.enabled", "false");

    assertThatThrownBy(installation::start)
        .isInstanceOf(PluginStartException.class)
        .hasMessageContainingAll("sample-blobs: it is switched off", "enabled");
    assertNothingRuns(installation);
  }

  @Test
  void aStorageThatFailsIsFatalWithItsOwnMessage() throws Exception {
    Installation installation =
        installed()
            .with(other("", "throw new java.io.IOException(\"disk full: free some\");"))
            .blobs("other-blobs");

    assertThatThrownBy(installation::start)
        .isInstanceOf(PluginStartException.class)
        .hasMessageContainingAll("storage other-blobs", "disk full: free some");
    assertNothingRuns(installation);
  }

  @Test
  void aStorageThatHangsIsFatal() throws Exception {
    Installation installation =
        installed()
            .with(other("", "new CompletableFuture<BlobStore>().join(); return null;"))
            .blobs("other-blobs")
            .createLimit(Duration.ofMillis(500));

    assertThatThrownBy(installation::start)
        .isInstanceOf(PluginStartException.class)
        .hasMessageContainingAll("storage other-blobs", "took longer than PT10S");
    assertNothingRuns(installation);
  }

  private static void assertNothingRuns(Installation installation) throws Exception {
    assertThat(installation.events()).contains("created tagger", "closed tagger");
  }
}
