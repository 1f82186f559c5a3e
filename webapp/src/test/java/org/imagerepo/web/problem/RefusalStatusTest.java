package org.imagerepo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.imagerepo.core.refusal.RefusalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalStatusTest {
  @ParameterizedTest
  @EnumSource
  void everyRefusalSaysWhoseItIsToMend(RefusalType type) {
    // 507 is the one that an operator mends: there is no room.
    int status = RefusalStatus.of(type);
    assertThat(status == 507 || status >= 400 && status < 500).as("%s: %s", type, status).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FOUND, 404",
    "NOT_AUTHENTICATED, 401",
    "WRONG_CREDENTIALS, 401",
    "FORBIDDEN, 403",
    "TOO_MANY_ATTEMPTS, 429",
    "USERNAME_TAKEN, 409",
    "INVALID_INPUT, 422",
    "EMPTY_UPLOAD, 422",
    "TOO_LARGE, 413",
    "UNSUPPORTED_IMAGE, 415",
    "UNREADABLE_IMAGE, 422",
    "TRUNCATED_IMAGE, 422",
    "TOO_MANY_PIXELS, 422"
  })
  void theStatusIsPartOfTheContract(RefusalType type, int status) {
    assertThat(RefusalStatus.of(type)).isEqualTo(status);
  }

  @Test
  void noTwoKindsOfProblemsShareAType() {
    assertThat(
            Stream.concat(
                    Arrays.stream(RefusalType.values()).map(RefusalType::slug),
                    Arrays.stream(ProblemType.values()).map(ProblemType::slug))
                .toList())
        .doesNotHaveDuplicates();
  }
}
