package org.imagerepo.plugins.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.imagerepo.testkit.plugin.PackagedPluginContract;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagedWebhookIT extends PackagedPluginContract {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Override
  protected Map<String, Map<String, String>> settings() {
    return Map.of("webhook", Map.of("url", "https://example.org/photos", "secret", SECRET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "ftp://example.org", "https:///photos", "not an address"})
  void whatIsNoAddressIsRefusedWithTheRemedy(String url) throws IOException {
    try (PluginHarness plugin = PluginHarness.packaged()) {
      assertThatThrownBy(
              () -> plugin.photoListener("webhook", Map.of("url", url, "secret", SECRET)))
          .hasMessageContaining("url is '" + url + "' but must be an address such as https://");
    }
  }

  @Test
  void aWrongSecretIsRefusedAndNotRepeated() throws IOException {
    try (PluginHarness plugin = PluginHarness.packaged()) {
      assertThatThrownBy(
              () ->
                  plugin.photoListener(
                      "webhook", Map.of("url", "https://example.org", "secret", "hunter2")))
          .hasMessageContaining("openssl rand -base64 32")
          .hasMessageNotContaining("hunter2");
    }
  }
}
