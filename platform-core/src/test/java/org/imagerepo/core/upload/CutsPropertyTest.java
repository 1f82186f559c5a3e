package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagerepo.core.upload.UploadsFixture.ANNA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Random cuts, restarts and rivals: in the end the bytes are the ones that were sent. */
@Timeout(120)
class CutsPropertyTest {
  private static final long SEED = Long.getLong("upload.seed", System.nanoTime());
  private static final int SIZE = 300_000;
  private static final UploadLimits LIMITS =
      new UploadLimits(SIZE, 100, 1L << 40, 0, 0, Duration.ofHours(24));

  @TempDir Path folder;

  @Test
  void cutsAndRestartsLoseNothingThatArrived() throws Exception {
    Random random = random("cutsAndRestartsLoseNothingThatArrived");
    try (UploadsFixture fixture = new UploadsFixture(folder, LIMITS)) {
      for (int round = 0; round < 20; round++) {
        byte[] file = bytes(random);
        UploadId id = fixture.create(SIZE);
        int offset = 0;
        while (offset < SIZE) {
          byte[] rest = Arrays.copyOfRange(file, offset, SIZE);
          int sent = Math.min(rest.length, random.nextInt(SIZE / 3));
          Chunk chunk =
              sent == rest.length
                  ? whole(offset, rest)
                  : UploadsFixture.broken(offset, rest, sent, Optional.empty());
          fixture.uploads().append(ANNA, id, chunk);
          if (random.nextInt(4) == 0) {
            fixture.restart();
          }
          assertThat(fixture.offset(id)).isEqualTo(offset + sent);
          offset += sent;
        }
        assertThat(fixture.intake.kept).containsEntry(FakeIntake.sha256(file), file);
      }
    }
  }

  @Test
  void rivalsNeverMixTheirBytes() throws Exception {
    Random random = random("rivalsNeverMixTheirBytes");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (UploadsFixture fixture = new UploadsFixture(folder, LIMITS)) {
      for (int round = 0; round < 10; round++) {
        byte[] file = bytes(random);
        UploadId id = fixture.create(SIZE);
        List<Future<Void>> rivals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          long seed = random.nextLong();
          rivals.add(threads.submit(() -> send(fixture.uploads(), id, file, new Random(seed))));
        }
        for (Future<Void> rival : rivals) {
          rival.get(1, TimeUnit.MINUTES);
        }
        assertThat(fixture.intake.kept).containsEntry(FakeIntake.sha256(file), file);
      }
      assertThat(fixture.intake.photos).hasSize(10);
    } finally {
      threads.shutdownNow();
    }
  }

  /** As a client does that has rivals: asks where it stands, sends a piece, asks again. */
  private static Void send(Uploads uploads, UploadId id, byte[] file, Random random)
      throws IOException, RefusedException {
    UploadState state = uploads.state(ANNA, id);
    while (state.outcome().isEmpty()) {
      int offset = (int) state.offset();
      int end = Math.min(SIZE, offset + 1 + random.nextInt(SIZE / 4));
      try {
        uploads.append(ANNA, id, whole(offset, Arrays.copyOfRange(file, offset, end)));
      } catch (RefusedException e) {
        // A rival was faster.
        assertThat(e.type().name()).isIn("UPLOAD_CONFLICT", "UPLOAD_TAKEN_OVER", "TOO_LARGE");
      }
      state = uploads.state(ANNA, id);
    }
    return null;
  }

  private static Chunk whole(long offset, byte[] bytes) {
    return new Chunk(
        offset,
        OptionalLong.empty(),
        OptionalLong.of(bytes.length),
        Optional.empty(),
        new ByteArrayInputStream(bytes));
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[SIZE];
    random.nextBytes(bytes);
    bytes[0] = 'x';
    return bytes;
  }

  private static Random random(String test) {
    System.out.printf("%s: seed %d (-Dupload.seed repeats it)%n", test, SEED);
    return new Random(SEED);
  }
}
