package org.imagerepo.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InflowTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Inflow inflow = new Inflow(nanos::get);

  private void pass(int millis) {
    nanos.addAndGet(Duration.ofMillis(millis).toNanos());
  }

  @Test
  void isFastFromTwentyMegabytesASecondOn() {
    assertThat(inflow.isFast()).isFalse();
    inflow.received(1_999_999);
    assertThat(inflow.isFast()).isFalse();
    inflow.received(1);
    assertThat(inflow.isFast()).isTrue();
  }

  @Test
  void staysFastForAMomentAndNoLonger() {
    inflow.received(3_000_000);
    pass(150);
    assertThat(inflow.isFast()).isTrue();
    pass(50);
    assertThat(inflow.isFast()).isFalse();
  }

  @Test
  void manySlowOnesInARowAreNotFast() {
    for (int i = 0; i < 100; i++) {
      inflow.received(1_000_000);
      assertThat(inflow.isFast()).isFalse();
      pass(100);
    }
  }

  @Test
  void aPauseIsForgotten() {
    inflow.received(3_000_000);
    pass(1000);
    inflow.received(1_000_000);
    assertThat(inflow.isFast()).isFalse();
  }
}
