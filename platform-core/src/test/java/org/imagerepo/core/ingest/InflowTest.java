package org.imagerepo.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InflowTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Inflow inflow = new Inflow(nanos::get);

  private boolean isFast() {
    return inflow.reaches(20_000_000);
  }

  private void pass(int millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }

  @Test
  void isAsFastAsIsAskedFor() {
    assertThat(isFast()).isFalse();
    inflow.received(1_999_999);
    assertThat(isFast()).isFalse();
    inflow.received(1);
    assertThat(isFast()).isTrue();
    assertThat(inflow.reaches(20_000_010)).isFalse();
  }

  @Test
  void staysFastForAMomentAndNoLonger() {
    inflow.received(3_000_000);
    pass(150);
    assertThat(isFast()).isTrue();
    pass(50);
    assertThat(isFast()).isFalse();
  }

  @Test
  void manySlowOnesInARowAreNotFast() {
    for (int i = 0; i < 100; i++) {
      inflow.received(1_000_000);
      assertThat(isFast()).isFalse();
      pass(100);
    }
  }

  @Test
  void aPauseIsForgotten() {
    inflow.received(3_000_000);
    pass(1000);
    inflow.received(1_000_000);
    assertThat(isFast()).isFalse();
  }
}
