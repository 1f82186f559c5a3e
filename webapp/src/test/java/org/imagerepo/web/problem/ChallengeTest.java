package org.imagerepo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {
  @Test
  void aScriptIsAskedForBasic() {
    assertThat(Challenge.to(Map.<String, String>of()::get)).startsWith("Basic ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sec-Fetch-Site", "Origin", "Referer", "X-Requested-With", "Cookie"})
  void aPageIsNot(String sign) {
    assertThat(Challenge.to(Map.of(sign, "x")::get)).doesNotContain("Basic");
    assertThat(Challenge.to(Map.of(sign, "x", "Authorization", "y")::get)).startsWith("Basic ");
  }
}
