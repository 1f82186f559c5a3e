package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Photos that wait for memory and for each other: nobody is held up for longer than need be. */
@Timeout(30)
class SharedImageTest {
  private static final ImageInfo HUGE = new ImageInfo("image/jpeg", 60_000, 60_000, 1, 1);

  private final Decoder decoder = new Decoder(2_000_000);
  private TemporaryPhoto photo;
  private DecodedImage image;

  @BeforeEach
  void open() throws IOException {
    photo = TemporaryPhoto.of(SamplePhotos.jpeg());
    image = another();
  }

  @AfterEach
  void close() throws IOException {
    image.close();
    photo.close();
  }

  private DecodedImage another() throws IOException {
    return new DecodedImage(photo.admit(), photo.file(), decoder);
  }

  private PixelBudget.Share allRoom() throws IOException {
    return decoder.roomFor(HUGE, 60_000);
  }

  private FutureTask<BufferedImage> ask(DecodedImage asked) {
    FutureTask<BufferedImage> task = new FutureTask<>(() -> asked.pixels(100));
    new Thread(task, "asks for pixels").start();
    return task;
  }

  private static void awaitBusy(DecodedImage busy) {
    while (!busy.isBusy()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void isClosedAtOnceWhileAnotherThreadWaitsForPixels() throws Exception {
    PixelBudget.Share all = allRoom();
    FutureTask<BufferedImage> asking = ask(image);
    awaitBusy(image);
    image.keepOnly(10);
    image.close();
    assertThat(asking.isDone()).isFalse();
    all.close();
    assertThatThrownBy(asking::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(image.isBusy()).isFalse();
    allRoom().close();
  }

  @Test
  void givesItsRoomBackAtTheEndOfADecodeIfThatWasAskedForMeanwhile() throws Exception {
    PixelBudget.Share all = allRoom();
    FutureTask<BufferedImage> asking = ask(image);
    awaitBusy(image);
    image.keepOnly(10);
    all.close();
    assertThat(asking.get().getWidth()).isBetween(100, 199);
    allRoom().close();
    assertThat(image.pixels(10)).isNotNull();
  }

  @Test
  void canBeInterruptedWhileItWaits() throws Exception {
    try (PixelBudget.Share all = allRoom()) {
      assertThat(all).isNotNull();
      Asking first = new Asking(image);
      awaitBusy(image);
      Asking second = new Asking(image);
      second.interrupt();
      assertThat(second.failure.get()).isInstanceOf(InterruptedIOException.class);
      assertThat(first.failure).isNotDone();
      first.interrupt();
      assertThat(first.failure.get()).isInstanceOf(InterruptedIOException.class);
      assertThat(first.wasInterrupted && second.wasInterrupted).isTrue();
      assertThat(image.isBusy()).isFalse();
    }
    assertThat(image.pixels(100)).isNotNull();
  }

  /** Asks in a thread of its own that can be interrupted. */
  private static final class Asking {
    final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    volatile boolean wasInterrupted;
    private final Thread thread;

    Asking(DecodedImage asked) {
      thread =
          new Thread(
              () -> {
                try {
                  asked.pixels(100);
                  failure.complete(null);
                } catch (IOException e) {
                  wasInterrupted = Thread.currentThread().isInterrupted();
                  failure.complete(e);
                }
              });
      thread.start();
    }

    void interrupt() {
      thread.interrupt();
    }
  }

  @Test
  void isNotHeldUpByWhoeverSynchronizesOnIt() throws Exception {
    synchronized (image) {
      assertThat(ask(image).get()).isNotNull();
      CompletableFuture.runAsync(() -> image.keepOnly(10)).get();
      CompletableFuture.runAsync(image::close).get();
    }
  }

  @Test
  void holdsRoomForWhatItKeepsUntilItIsClosed() throws Exception {
    image.pixels(100);
    FutureTask<PixelBudget.Share> all = new FutureTask<>(this::allRoom);
    Thread waiting = new Thread(all);
    waiting.start();
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(all.isDone()).isFalse();
    image.close();
    all.get().close();
  }

  @Test
  void goesOnWithAFurtherDecodeThoughItHoldsAllTheRoom() throws Exception {
    Decoder narrow = new Decoder(16_000_000);
    try (TemporaryPhoto large = TemporaryPhoto.of(SamplePhotos.camera(5000, 3000, 3));
        DecodedImage one = new DecodedImage(large.admit(), large.file(), narrow)) {
      assertThat(one.pixels(400).getWidth()).isBetween(400, 799);
      assertThat(one.pixels(5000).getWidth()).isEqualTo(5000);
      assertThat(one.pixels(400).getWidth()).isBetween(400, 799);
    }
  }

  @Test
  void keepsPixelsForTheNextOneWhileMemoryIsPlenty() throws Exception {
    image.pixels(600);
    image.keepOnly(100);
    Files.delete(photo.file());
    assertThat(image.pixels(100).getWidth()).isBetween(100, 199);
  }
}
