package org.imagerepo.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.core.plugin.ProviderSettingsSource;
import org.junit.jupiter.api.Test;

class PlatformConfigTest {
  @Test
  void nothingGivenMeansEmbeddedStorageBelowTheDataFolder() {
    PlatformConfig config = read(Map.of());

    assertThat(config.blobStore()).isEqualTo("files");
    assertThat(config.catalogue()).isEqualTo("sqlite");
    assertThat(config.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(config.pluginsDirectory()).isEqualTo(config.dataDirectory().resolve("plugins"));
    assertThat(config.administrator()).isEmpty();
  }

  @Test
  void aMongoUriChoosesMongoDb() {
    PlatformConfig config = read(Map.of("platform.mongodb.uri", "mongodb://localhost"));

    assertThat(config.blobStore()).isEqualTo("gridfs");
    assertThat(config.catalogue()).isEqualTo("mongodb");
    assertThat(config.providers().value("platform.provider.gridfs.uri"))
        .hasValue("mongodb://localhost");
    assertThat(config.providers().value("platform.provider.mongodb.uri"))
        .hasValue("mongodb://localhost");
    assertThat(config.providers().value("platform.provider.exif.uri")).isEmpty();
  }

  @Test
  void aProvidersOwnMongoUriWins() {
    PlatformConfig config =
        read(
            Map.of(
                "platform.mongodb.uri",
                "mongodb://one",
                "platform.provider.gridfs.uri",
                "mongodb://other"));

    assertThat(config.providers().value("platform.provider.gridfs.uri"))
        .hasValue("mongodb://other");
  }

  @Test
  void unknownSettingsAreRefusedByName() {
    assertThatThrownBy(() -> read(Map.of("platform.htp.port", "80")))
        .hasMessageStartingWith("platform.htp.port is unknown; known are [")
        .hasMessageContaining("platform.http.port");
    assertThatThrownBy(() -> read(Map.of("PLATFORM_HTP_PORT", "80")))
        .hasMessageStartingWith("PLATFORM_HTP_PORT is unknown");
  }

  @Test
  void settingsOfOthersAndOfProvidersAreNotOurs() {
    read(Map.of("java.home", "/", "PLATFORM_PROVIDER_EXIF_ENABLED", "false", "PATH", "/bin"));
  }

  @Test
  void wrongValuesAreRefusedWithTheRemedy() {
    assertThatThrownBy(() -> read(Map.of("platform.http.port", "eighty")))
        .hasMessage("platform.http.port is 'eighty' but must be a whole number from 1 to 65535");
    assertThatThrownBy(() -> read(Map.of("platform.image.max-pixels", "0")))
        .hasMessage("platform.image.max-pixels is '0' but must be a whole number of at least 1");
  }

  @Test
  void anAdministratorNeedsNameAndPassword() {
    assertThatThrownBy(() -> read(Map.of("platform.admin.username", "root")))
        .hasMessageContaining("must be set together");
  }

  @Test
  void workMayNotOutliveItsLease() {
    assertThatThrownBy(() -> read(Map.of("platform.work.lease", "PT30S")))
        .hasMessageContaining("must be longer than platform.work.time-limit");
  }

  private static PlatformConfig read(Map<String, String> given) {
    return PlatformConfig.read(
        new ProviderSettingsSource() {
          @Override
          public Optional<String> value(String key) {
            return Optional.ofNullable(given.get(key));
          }

          @Override
          public Set<String> names() {
            return given.keySet();
          }
        });
  }
}
