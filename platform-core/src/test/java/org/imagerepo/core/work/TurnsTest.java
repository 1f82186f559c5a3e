package org.imagerepo.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final AtomicBoolean photosComeIn = new AtomicBoolean();
  private final Turns turns = turns(Duration.ZERO);

  private Turns turns(Duration patience) {
    return new Turns(2, photosComeIn::get, patience);
  }

  @Test
  void allMayWorkWhileNothingComesIn() throws Exception {
    turns.take();
    turns.take();

    assertThat(isGivenSoon(another(turns))).isFalse();
  }

  @Test
  void halfMayWorkWhilePhotosComeIn() throws Exception {
    photosComeIn.set(true);
    turns.take();
    CompletableFuture<Void> second = another(turns);
    assertThat(isGivenSoon(second)).isFalse();

    photosComeIn.set(false);
    second.get(10, TimeUnit.SECONDS);
  }

  @Test
  void noneWorksAtFirstWhilePhotosComeIn() throws Exception {
    Turns patient = turns(Duration.ofHours(1));
    photosComeIn.set(true);
    CompletableFuture<Void> first = another(patient);
    assertThat(isGivenSoon(first)).isFalse();

    photosComeIn.set(false);
    first.get(10, TimeUnit.SECONDS);
  }

  @Test
  void patienceEndsThoughPhotosKeepComingIn() throws Exception {
    photosComeIn.set(true);

    another(turns(Duration.ofMillis(50))).get(10, TimeUnit.SECONDS);
  }

  @Test
  void aTurnGivenBackIsTheNextOnes() throws Exception {
    photosComeIn.set(true);
    turns.take();
    CompletableFuture<Void> second = another(turns);

    turns.giveBack();
    second.get(10, TimeUnit.SECONDS);
  }

  private CompletableFuture<Void> another(Turns turns) {
    CompletableFuture<Void> future = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                turns.take();
                future.complete(null);
              } catch (InterruptedException e) {
                future.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return future;
  }

  private static boolean isGivenSoon(CompletableFuture<Void> future) throws Exception {
    try {
      future.get(200, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
