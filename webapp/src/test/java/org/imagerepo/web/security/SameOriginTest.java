package org.imagerepo.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {
  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void readingIsAlwaysAllowed(String method) {
    assertThat(SameOrigin.allows(method, Map.of("Sec-Fetch-Site", "cross-site")::get, true))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH", "PUT", "DELETE"})
  void aCookieNeedsProof(String method) {
    assertThat(SameOrigin.allows(method, Map.<String, String>of()::get, true)).isFalse();
    assertThat(SameOrigin.allows(method, Map.<String, String>of()::get, false)).isTrue();
  }

  @Test
  void theBrowsersWordCounts() {
    assertThat(allows("same-origin")).isTrue();
    assertThat(allows("none")).isTrue();
    assertThat(allows("same-site")).isFalse();
    assertThat(allows("cross-site")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://photos.example:8080", "https://Photos.Example:8080"})
  void anOriginOfThisHostCounts(String origin) {
    assertThat(byOrigin(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "http://photos.example",
        "http://photos.example:8081",
        "http://photos.example:8080.evil.example",
        "http://evil.example/photos.example:8080",
        "%%"
      })
  void anyOtherOriginDoesNot(String origin) {
    assertThat(byOrigin(origin)).isFalse();
  }

  @Test
  void aTrustedSiteSendsWhatNoCookieVouchesFor() {
    Map<String, String> headers =
        Map.of("Origin", "https://app.example", "Sec-Fetch-Site", "cross-site");
    assertThat(SameOrigin.allows("POST", headers::get, false, "https://app.example"::equals))
        .isTrue();
    assertThat(SameOrigin.allows("POST", headers::get, false, "https://b.example"::equals))
        .isFalse();
    assertThat(SameOrigin.allows("POST", headers::get, true, "https://app.example"::equals))
        .isFalse();
  }

  private static boolean allows(String site) {
    return SameOrigin.allows("POST", Map.of("Sec-Fetch-Site", site)::get, true);
  }

  private static boolean byOrigin(String origin) {
    return SameOrigin.allows(
        "POST", Map.of("Origin", origin, "Host", "photos.example:8080")::get, false);
  }
}
