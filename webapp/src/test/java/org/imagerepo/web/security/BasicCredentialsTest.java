package org.imagerepo.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {
  @Test
  void theFirstColonParts() {
    assertThat(BasicCredentials.parse("bAsIc " + encoded("alice:pass:wörd")))
        .contains(new BasicCredentials("alice", "pass:wörd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Bearer YTpi", "Basic %%%", "Basic YWxpY2U=", "Basic /w=="})
  void anythingElseIsNone(String header) {
    assertThat(BasicCredentials.parse(header)).isEmpty();
  }

  @Test
  void aPasswordIsNeverShown() {
    assertThat(new BasicCredentials("alice", "secret").toString()).doesNotContain("secret");
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
