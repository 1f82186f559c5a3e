package org.imagerepo.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.image.BadImageException;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {
  private final FailurePolicy policy =
      new FailurePolicy(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void aBadImageIsNeverRetried() {
    assertThat(policy.settle(new BadImageException("torn"), 1))
        .isEqualTo(new Settlement.Failed("torn"));
  }

  @Test
  void troubleWithInputIsRetriedManyTimesEachLater() {
    Settlement first = policy.settle(new IOException("busy"), 1);
    Settlement tenth = policy.settle(new IOException("busy"), 10);
    Settlement last = policy.settle(new IOException("busy"), FailurePolicy.MAX_ATTEMPTS);

    assertThat(delay(first)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250));
    assertThat(delay(tenth)).isBetween(Duration.ofSeconds(512), Duration.ofSeconds(640));
    assertThat(last).isInstanceOf(Settlement.Failed.class);
  }

  @Test
  void aDefectIsRetriedAFewTimesAndThenGivenUpWithItsReason() {
    Settlement second = policy.settle(new IllegalStateException("oops"), 2);
    Settlement third = policy.settle(new IllegalStateException("oops"), 3);

    assertThat(second).isInstanceOf(Settlement.Retry.class);
    assertThat(third)
        .isEqualTo(
            new Settlement.Failed(
                "given up after 3 attempts: java.lang.IllegalStateException: oops"));
  }

  @Test
  void reasonsAreKeptShort() {
    Settlement failed = policy.settle(new BadImageException("x".repeat(5000)), 1);

    assertThat(((Settlement.Failed) failed).reason()).hasSize(1000);
  }

  private static Duration delay(Settlement settlement) {
    return Duration.between(Instant.EPOCH, ((Settlement.Retry) settlement).due());
  }
}
