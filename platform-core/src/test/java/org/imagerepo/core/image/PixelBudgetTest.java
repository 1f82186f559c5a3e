package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PixelBudgetTest {
  private static final int MEGAPIXEL = 1 << 20;

  private final PixelBudget budget = new PixelBudget(10 * MEGAPIXEL);

  @Test
  void neverLetsMoreRunThanFit() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int size = 1 + i % 7;
        all.add(
            threads.submit(
                () ->
                    budget.within(
                        size * MEGAPIXEL,
                        () -> {
                          most.accumulateAndGet(running.addAndGet(size), Math::max);
                          Thread.yield();
                          return running.addAndGet(-size);
                        })));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most.get()).isBetween(7, 10);
  }

  @Test
  void givesAllToWhoWantsMoreThanThereIs() throws IOException {
    assertThat(budget.within(1000L * MEGAPIXEL, () -> "made")).isEqualTo("made");
    assertThat(budget.within(1000L * MEGAPIXEL, () -> "made")).isEqualTo("made");
  }

  @Test
  void takesBackWhatAFailureHeld() throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  budget.within(
                      10 * MEGAPIXEL,
                      () -> {
                        throw new IOException("broken");
                      }))
          .hasMessage("broken");
    }
    assertThat(budget.within(10 * MEGAPIXEL, () -> 1)).isEqualTo(1);
  }

  @Test
  void lastsNoLongerThanTheThreadIsWanted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> budget.within(1, () -> 1)).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
