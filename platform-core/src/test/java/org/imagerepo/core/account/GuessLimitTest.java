package org.imagerepo.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.imagerepo.core.upload.MovableClock;
import org.junit.jupiter.api.Test;

class GuessLimitTest {
  private static final Network HERE = Network.of("1.2.3.4");
  private static final Network ELSEWHERE = Network.of("5.6.7.8");

  private final MovableClock clock = new MovableClock();
  private final GuessLimit limit = new GuessLimit(clock);

  @Test
  void tenWrongTriesForOneNameMustWait() {
    fail("alice", HERE, 10);

    assertThat(limit.wait("alice", HERE, false)).isEqualTo(Duration.ofMinutes(5));
    assertThat(limit.wait("alice", HERE, true)).isEqualTo(Duration.ofMinutes(5));
    assertThat(limit.wait("bob", HERE, false)).isZero();
  }

  @Test
  void theTrueUserFromElsewhereStillGetsIn() {
    fail("alice", HERE, 50);

    assertThat(limit.wait("alice", ELSEWHERE, false)).isZero();
  }

  @Test
  void manyNamesFromOneNetworkMustWaitButNotWhoGotInFromThereBefore() {
    for (int i = 0; i < 100; i++) {
      fail("user" + i, HERE, 1);
    }

    assertThat(limit.wait("another", HERE, false)).isPositive();
    assertThat(limit.wait("another", HERE, true)).isZero();
  }

  @Test
  void oneNameFromManyNetworksMustWaitButNotWhereTheUserGotInBefore() {
    for (int i = 0; i < 100; i++) {
      fail("alice", Network.of("10.0.0." + i), 1);
    }

    assertThat(limit.wait("alice", ELSEWHERE, false)).isEqualTo(Duration.ofHours(1));
    assertThat(limit.wait("alice", ELSEWHERE, true)).isZero();
    assertThat(limit.wait("bob", ELSEWHERE, false)).isZero();
  }

  @Test
  void waitingHelps() {
    fail("alice", HERE, 10);
    clock.pass(Duration.ofMinutes(4));
    assertThat(limit.wait("alice", HERE, false)).isEqualTo(Duration.ofMinutes(1));

    clock.pass(Duration.ofMinutes(1));

    assertThat(limit.wait("alice", HERE, false)).isZero();
    fail("alice", HERE, 10);
    assertThat(limit.wait("alice", HERE, false)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aRightPasswordForgetsTheWrongOnes() {
    fail("alice", HERE, 9);
    limit.forget("alice", HERE);
    fail("alice", HERE, 9);

    assertThat(limit.wait("alice", HERE, false)).isZero();
  }

  private void fail(String name, Network network, int times) {
    for (int i = 0; i < times; i++) {
      limit.count(name, network);
    }
  }
}
