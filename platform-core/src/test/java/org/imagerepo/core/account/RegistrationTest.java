package org.imagerepo.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.imagerepo.core.refusal.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "alice", "Alice", " alice ", "a-b_c", "0x0"})
  void namesThatAreFit(String name) {
    assertThat(errors(name, "correct horse")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-a",
        "a-",
        "a b",
        "a/b",
        "..",
        "a.b",
        "é",
        "<b>",
        "api",
        "Admin",
        "login",
        "a\u0000",
        "\u202Ealice",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void namesThatAreNot(String name) {
    assertThat(errors(name, "correct horse")).extracting(FieldError::field).contains("username");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short77",
        "Password123",
        "Football1",
        "1q2w3e4r5t",
        "Administrator-2026!",
        "somebody.i.am-77",
        "somebody-i-am"
      })
  void passwordsThatAreNotFit(String password) {
    assertThat(errors("somebody-i-am", password))
        .extracting(FieldError::field)
        .containsExactly("password");
  }

  @Test
  void everyBrokenRuleIsNamed() {
    Registration wrong = new Registration("..", "x", Optional.of("a\u202Eb"));

    assertThat(wrong.errors())
        .extracting(FieldError::field)
        .containsExactly("username", "password", "displayName");
  }

  @Test
  void thePasswordIsNeverShown() {
    assertThat(new Registration("alice", "hunter2", Optional.empty()).toString())
        .doesNotContain("hunter2");
  }

  private static List<FieldError> errors(String name, String password) {
    return new Registration(name, password, Optional.empty()).errors();
  }
}
