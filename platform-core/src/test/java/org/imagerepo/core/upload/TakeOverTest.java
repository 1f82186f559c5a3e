package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.core.upload.UploadsFixture.ANNA;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A newer request takes over from one whose bytes stay away. */
@Timeout(30)
class TakeOverTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private UploadsFixture fixture;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void open() throws IOException {
    fixture = new UploadsFixture(folder);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    fixture.close();
  }

  /** Gives some bytes, then nothing more until its reader is woken. */
  private static final class SilentBody extends InputStream {
    private final byte[] bytes;
    private final CountDownLatch silent = new CountDownLatch(1);
    private boolean isGiven;

    SilentBody(String text) {
      this.bytes = text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (!isGiven) {
        isGiven = true;
        System.arraycopy(bytes, 0, buffer, offset, bytes.length);
        return bytes.length;
      }
      silent.countDown();
      try {
        new CountDownLatch(1).await();
        throw new AssertionError("nobody counts down");
      } catch (InterruptedException e) {
        throw new InterruptedIOException("woken");
      }
    }
  }

  private Future<UploadState> stall(UploadId id, long offset, String text, String checksum)
      throws InterruptedException {
    SilentBody body = new SilentBody(text);
    Chunk chunk =
        new Chunk(
            offset,
            OptionalLong.empty(),
            OptionalLong.of(50),
            Optional.ofNullable(checksum).map(Checksum::parse),
            body);
    Future<UploadState> stalled = threads.submit(() -> fixture.uploads().append(ANNA, id, chunk));
    assertThat(body.silent.await(10, TimeUnit.SECONDS)).isTrue();
    return stalled;
  }

  @Test
  void headTakesOverAndTellsWhatArrived() throws Exception {
    UploadId id = fixture.create(100);
    Future<UploadState> stalled = stall(id, 0, "abcde", null);

    assertThat(fixture.offset(id)).isEqualTo(5);
    assertTakenOver(stalled);
    assertThat(fixture.append(id, 5, "fg").offset()).isEqualTo(7);
  }

  @Test
  void whoSendsTooSlowlyIsEndedAndWhatArrivedStays() throws Exception {
    fixture.close();
    fixture = new UploadsFixture(folder, new UploadLimits(1000, 5, 3000, 0, 6, DAY));
    UploadId id = fixture.create(100);
    Future<UploadState> stalled = stall(id, 0, "abcde", null);

    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!stalled.isDone() && System.nanoTime() < end) {
      fixture.uploads().fenceSlow(Duration.ofSeconds(1));
    }
    assertRefused(stalled, RefusalType.UPLOAD_TOO_SLOW);
    assertThat(fixture.offset(id)).isEqualTo(5);
  }

  @Test
  void whoSendsFastEnoughGoesOn() throws Exception {
    fixture.close();
    fixture = new UploadsFixture(folder, new UploadLimits(1000, 5, 3000, 0, 5, DAY));
    UploadId id = fixture.create(100);
    Future<UploadState> stalled = stall(id, 0, "abcde", null);

    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1200);
    while (System.nanoTime() < end) {
      fixture.uploads().fenceSlow(Duration.ofSeconds(1));
    }
    assertThat(stalled).isNotDone();
  }

  @Test
  void patchTakesOver() throws Exception {
    UploadId id = fixture.create(100);
    Future<UploadState> stalled = stall(id, 0, "abcde", null);

    assertThat(fixture.append(id, 5, "fgh").offset()).isEqualTo(8);
    assertTakenOver(stalled);
    assertThat(fixture.data(id)).hasContent("abcdefgh");
  }

  @Test
  void aPatchThatDoesNotFitTakesNothingOver() throws Exception {
    UploadId id = fixture.create(100);
    Future<UploadState> stalled = stall(id, 0, "abcde", null);

    UploadsFixture.assertRefused(RefusalType.UPLOAD_CONFLICT, () -> fixture.append(id, 0, "xxx"));
    assertThat(stalled.isDone()).isFalse();
  }

  @Test
  void unverifiedBytesOfTheFormerAreDropped() throws Exception {
    UploadId id = fixture.create(100);
    fixture.append(id, 0, "ab");
    Future<UploadState> stalled = stall(id, 2, "cde", "crc32c AAAAAA==");

    assertThat(fixture.append(id, 2, "xyz").offset()).isEqualTo(5);
    assertTakenOver(stalled);
    assertThat(fixture.data(id)).hasContent("abxyz");
  }

  @Test
  void terminatingEndsTheWriterToo() throws Exception {
    UploadId id = fixture.create(100);
    Future<UploadState> stalled = stall(id, 0, "abcde", null);
    fixture.uploads().terminate(ANNA, id);

    assertTakenOver(stalled);
    assertThat(fixture.files()).isEmpty();
  }

  @Test
  void theWokenThreadIsNotInterruptedAfterwards() throws Exception {
    UploadId id = fixture.create(100);
    SilentBody body = new SilentBody("abc");
    Chunk chunk = new Chunk(0, OptionalLong.empty(), OptionalLong.of(50), Optional.empty(), body);
    Future<Boolean> isInterrupted =
        threads.submit(
            () -> {
              UploadsFixture.assertRefused(
                  RefusalType.UPLOAD_TAKEN_OVER, () -> fixture.uploads().append(ANNA, id, chunk));
              return Thread.currentThread().isInterrupted();
            });
    body.silent.await();
    fixture.offset(id);

    assertThat(isInterrupted.get(10, TimeUnit.SECONDS)).isFalse();
  }

  private static void assertTakenOver(Future<UploadState> stalled) throws Exception {
    assertRefused(stalled, RefusalType.UPLOAD_TAKEN_OVER);
  }

  private static void assertRefused(Future<UploadState> stalled, RefusalType type)
      throws Exception {
    try {
      stalled.get(10, TimeUnit.SECONDS);
      throw new AssertionError("the stalled request was acknowledged");
    } catch (ExecutionException e) {
      assertThat(e.getCause())
          .isInstanceOfSatisfying(
              RefusedException.class, refused -> assertThat(refused.type()).isEqualTo(type));
    }
  }
}
