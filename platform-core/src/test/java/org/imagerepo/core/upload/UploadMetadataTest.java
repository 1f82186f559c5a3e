package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadMetadataTest {
  @Test
  void keysAndValues() {
    UploadMetadata metadata =
        UploadMetadata.parse("filename " + base64("Bärlauch, nah.jpg") + ",is_raw, empty ");

    assertThat(metadata.fileName()).isEqualTo("Bärlauch, nah.jpg");
    assertThat(metadata.values()).containsEntry("is_raw", "").containsEntry("empty", "");
    assertThat(metadata.sha256()).isEmpty();
  }

  @Test
  void someClientsSayName() {
    assertThat(UploadMetadata.parse("name " + base64("a.jpg")).fileName()).isEqualTo("a.jpg");
  }

  @Test
  void nothingIsAllowed() {
    assertThat(UploadMetadata.parse("").values()).isEmpty();
  }

  @Test
  void digestsMayBeInUpperCase() {
    String digest = "ABCDEF0123456789".repeat(4);
    assertThat(UploadMetadata.parse("sha256 " + base64(digest)).sha256())
        .hasValue(digest.toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a YQ==,a YQ==", "a *", "ä YQ==", ",", "a YQ==,", "a /w==", "sha256 YQ=="})
  void brokenRulesAreTold(String header) {
    assertThatThrownBy(() -> UploadMetadata.parse(header))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longOnesAreRefused() {
    String header = "a " + base64("x".repeat(UploadMetadata.MAX_LENGTH));
    assertThatThrownBy(() -> UploadMetadata.parse(header))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
