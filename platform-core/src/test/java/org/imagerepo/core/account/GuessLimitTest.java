package org.imagerepo.core.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class GuessLimitTest {
  private Instant now = Instant.EPOCH;
  private final GuessLimit limit =
      new GuessLimit(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }
          });

  @Test
  void tenWrongTriesForOneNameMustWait() {
    fail("alice", "1.2.3.4", 10);

    assertHeldBack("alice", "1.2.3.4");
    assertThatCode(() -> limit.check("bob", "1.2.3.4")).doesNotThrowAnyException();
  }

  @Test
  void theTrueUserFromElsewhereStillGetsIn() {
    fail("alice", "1.2.3.4", 50);

    assertThatCode(() -> limit.check("alice", "5.6.7.8")).doesNotThrowAnyException();
  }

  @Test
  void manyNamesFromOneAddressMustWait() {
    for (int i = 0; i < 100; i++) {
      fail("user" + i, "1.2.3.4", 1);
    }

    assertHeldBack("another", "1.2.3.4");
  }

  @Test
  void waitingHelps() {
    fail("alice", "1.2.3.4", 10);
    now = now.plus(Duration.ofMinutes(5)).plusMillis(1);

    assertThatCode(() -> limit.check("alice", "1.2.3.4")).doesNotThrowAnyException();
  }

  @Test
  void aRightPasswordForgetsTheWrongOnes() {
    fail("alice", "1.2.3.4", 9);
    limit.forget("alice", "1.2.3.4");
    fail("alice", "1.2.3.4", 9);

    assertThatCode(() -> limit.check("alice", "1.2.3.4")).doesNotThrowAnyException();
  }

  private void fail(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      limit.count(name, address);
    }
  }

  private void assertHeldBack(String name, String address) {
    assertThatThrownBy(() -> limit.check(name, address))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("wait 5 minutes");
  }
}
