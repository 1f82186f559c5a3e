package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.plugin.sample.SampleTagger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Closing a provider while it is being called. */
class CallGateTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch called = new CountDownLatch(1);
  private final CountDownLatch finish = new CountDownLatch(1);
  private final List<String> events = new CopyOnWriteArrayList<>();

  private final Tagger tagger =
      ContextProxy.around(Tagger.class, new Slow(), ClassLoader.getPlatformClassLoader());

  /** Its health() answers only when told to. */
  private final class Slow extends SampleTagger {
    Slow() {
      super("1");
    }

    @Override
    public Health health() {
      called.countDown();
      boolean interrupted = false;
      while (finish.getCount() > 0) {
        try {
          finish.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      events.add("answered");
      return interrupted ? Health.down("interrupted") : Health.up();
    }

    @Override
    public void close() {
      events.add("closed");
    }
  }

  @AfterEach
  void stop() {
    finish.countDown();
    threads.shutdownNow();
  }

  @Test
  void closingWaitsForTheLastCallAndRefusesNewOnes() throws Exception {
    Future<Health> answer = threads.submit(tagger::health);
    called.await();
    Future<?> closing =
        threads.submit(
            () -> {
              tagger.close();
              return true;
            });
    Eventually.assertThat(this::isRefused);
    assertThat(events).isEmpty();

    finish.countDown();

    assertThat(answer.get()).isEqualTo(Health.up());
    closing.get();
    assertThat(events).containsExactly("answered", "closed");
  }

  private boolean isRefused() {
    try {
      tagger.revision();
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  @Test
  void oneThatIsStillWorkingIsNeverClosed() throws Exception {
    Future<Health> answer = threads.submit(tagger::health);
    called.await();
    Thread.currentThread().interrupt();

    assertThatThrownBy(tagger::close).hasMessageContaining("left open");

    assertThat(Thread.interrupted()).isTrue();
    finish.countDown();
    answer.get();
    assertThat(events).containsExactly("answered");
  }

  @Test
  void closingAgainDoesNothing() throws Exception {
    tagger.close();
    tagger.close();

    assertThat(events).containsExactly("closed");
  }
}
