package org.imagerepo.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.imagerepo.core.refusal.FieldError;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class PlatformLifecycleTest {
  @Test
  void aRefusedAdministratorIsToldEachBrokenRule() {
    RefusedException refused =
        new RefusedException(
            RefusalType.INVALID_INPUT,
            "Mend what is listed.",
            List.of(
                new FieldError("username", "is reserved"),
                new FieldError("password", "must have 8 to 256 characters")));
    assertThat(PlatformLifecycle.reason(refused))
        .isEqualTo(
            "platform.admin.username is reserved;"
                + " platform.admin.password must have 8 to 256 characters");
  }

  @Test
  void theSecretOfTheSetupLinkStandsWhereNoLogSeesIt() {
    assertThat(PlatformLifecycle.setupLink(Optional.empty(), Optional.empty(), "s_-1"))
        .isEqualTo("http://127.0.0.1:8080/setup#token=s_-1");
    assertThat(PlatformLifecycle.setupLink(Optional.of("0.0.0.0"), Optional.of("81"), "s"))
        .isEqualTo("http://localhost:81/setup#token=s");
    assertThat(PlatformLifecycle.setupLink(Optional.of("photos"), Optional.of("81"), "s"))
        .isEqualTo("http://photos:81/setup#token=s");
  }

  @Test
  void otherFailuresSayWhatTheySay() {
    assertThat(PlatformLifecycle.reason(new IllegalStateException("why"))).isEqualTo("why");
    assertThat(PlatformLifecycle.reason(new IllegalStateException()))
        .contains("IllegalStateException");
  }
}
