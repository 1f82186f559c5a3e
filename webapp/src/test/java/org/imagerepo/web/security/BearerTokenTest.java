package org.imagerepo.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BearerTokenTest {
  @Test
  void theSchemeIsReadInAnyCaseOfLetters() {
    assertThat(BearerToken.parse("Bearer imagerepo_a-B_9")).hasValue("imagerepo_a-B_9");
    assertThat(BearerToken.parse("bearer  abc==")).hasValue("abc==");
  }

  @Test
  void whatIsMalformedIsNone() {
    for (String header :
        new String[] {"", "Bearer", "Bearer ", "Bearer a b", "Bearerabc", "Basic a"}) {
      assertThat(BearerToken.parse(header)).as(header).isEmpty();
    }
  }
}
