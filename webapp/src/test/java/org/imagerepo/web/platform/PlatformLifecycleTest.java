package org.imagerepo.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void otherFailuresSayWhatTheySay() {
    assertThat(PlatformLifecycle.reason(new IllegalStateException("why"))).isEqualTo("why");
    assertThat(PlatformLifecycle.reason(new IllegalStateException()))
        .contains("IllegalStateException");
  }
}
