package org.imagerepo.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
  private final PasswordHash passwords = new PasswordHash();

  @Test
  void theRightPasswordMatchesAndNoOther() {
    String hash = passwords.hash("correct horse");

    assertThat(passwords.matches("correct horse", hash)).isTrue();
    assertThat(passwords.matches("correct horsf", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void saltMakesEveryHashDifferentAndNoneHoldsThePassword() {
    String first = passwords.hash("correct horse");

    assertThat(first).isNotEqualTo(passwords.hash("correct horse"));
    assertThat(first).startsWith("pbkdf2-sha512$210000$").doesNotContain("horse");
  }
}
