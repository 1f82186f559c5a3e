package org.imagerepo.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.ByteRange;
import org.junit.jupiter.api.Test;

/** Many threads at once. */
interface BlobConcurrency extends BlobFixture {
  /** Content that tells at every byte which version it is of, so that a mixture shows. */
  private static byte[] version(int version) {
    byte[] content = new byte[200_000 + 50_000 * version];
    Arrays.fill(content, (byte) version);
    return content;
  }

  private static void assertWhole(byte[] content) {
    assertThat(content).isNotEmpty();
    assertThat(Arrays.equals(content, version(content[0])))
        .as("%d bytes, the first of version %d, are one whole version", content.length, content[0])
        .isTrue();
  }

  private static void runAll(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  default void readersSeeOneWholeBlobWhileItIsReplaced() throws Exception {
    put("race/blob", version(0));
    CountDownLatch writing = new CountDownLatch(3);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int writer = 0; writer < 3; writer++) {
      int first = writer;
      tasks.add(
          () -> {
            try {
              for (int i = 0; i < 10; i++) {
                put("race/blob", version((first + i) % 5));
              }
              return null;
            } finally {
              writing.countDown();
            }
          });
    }
    for (int reader = 0; reader < 2; reader++) {
      tasks.add(
          () -> {
            do {
              assertWhole(read("race/blob").orElseThrow());
              assertThat(list("race/")).containsExactly("race/blob");
            } while (writing.getCount() > 0);
            return null;
          });
    }

    runAll(tasks);

    assertWhole(read("race/blob").orElseThrow());
  }

  @Test
  default void putsAndDeletesOfOneKeyLeaveItWholeOrAbsent() throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      int version = thread;
      tasks.add(
          () -> {
            for (int i = 0; i < 60; i++) {
              put("race/folder/blob", version(version));
              read("race/folder/blob").ifPresent(BlobConcurrency::assertWhole);
              store().delete(key("race/folder/blob"));
            }
            return null;
          });
    }

    runAll(tasks);

    assertAbsent("race/folder/blob");
  }

  @Test
  default void aReaderGoesOnWithWhatItOpened() throws IOException {
    byte[] former = bytes(1, 3_000_000);
    put("race/blob", former);
    try (InputStream in = store().open(key("race/blob"), ByteRange.all()).orElseThrow()) {
      byte[] start = in.readNBytes(10);
      put("race/blob", bytes(2, 2_000_000));

      // Either all that was opened or an exception: never another blob's bytes, never a short end.
      byte[] rest = readOrNull(in);
      if (rest != null) {
        assertThat(start).isEqualTo(Arrays.copyOf(former, 10));
        assertThat(rest).isEqualTo(Arrays.copyOfRange(former, 10, former.length));
      }
    }
    assertHolds("race/blob", bytes(2, 2_000_000));
  }

  @Test
  default void aReaderOfADeletedBlobNeverEndsEarly() throws IOException {
    byte[] content = bytes(1, 3_000_000);
    put("race/blob", content);
    try (InputStream in = store().open(key("race/blob"), ByteRange.all()).orElseThrow()) {
      store().delete(key("race/blob"));

      byte[] read = readOrNull(in);
      if (read != null) {
        assertThat(read).isEqualTo(content);
      }
    }
    assertAbsent("race/blob");
  }

  private static byte[] readOrNull(InputStream in) {
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }

  @Test
  default void nothingIsVisibleUntilThePutReturns() throws IOException {
    AtomicBoolean wasVisible = new AtomicBoolean();
    InputStream content =
        new ByteArrayInputStream(bytes(3, 2_000_000)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            try {
              boolean isVisible =
                  store().stat(key("race/blob")).isPresent()
                      || read("race/blob", ByteRange.all()).isPresent()
                      || !list("race").isEmpty();
              wasVisible.compareAndSet(false, isVisible);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
            return super.read(buffer, offset, length);
          }

          private Optional<byte[]> read(String key, ByteRange range) throws IOException {
            return BlobConcurrency.this.read(key, range);
          }
        };

    store().put(key("race/blob"), "image/jpeg", content);

    assertThat(wasVisible).isFalse();
    assertHolds("race/blob", bytes(3, 2_000_000));
  }

  @Test
  default void listsOfAChangingStoreHoldWhatStays() throws Exception {
    for (int i = 0; i < 20; i++) {
      put("race/stays" + (char) ('a' + i), bytes(i, 10));
    }
    CountDownLatch writing = new CountDownLatch(1);
    List<Callable<Void>> tasks = new ArrayList<>();
    tasks.add(
        () -> {
          try {
            for (int i = 0; i < 40; i++) {
              put("race/goes/away" + i % 3, bytes(i, 10));
              store().delete(key("race/goes/away" + i % 3));
            }
            return null;
          } finally {
            writing.countDown();
          }
        });
    tasks.add(
        () -> {
          do {
            List<BlobStat> stats = store().list("race/", Optional.empty(), 1000);
            assertThat(keys(stats).stream().filter(key -> key.startsWith("race/stays")))
                .hasSize(20);
          } while (writing.getCount() > 0);
          return null;
        });

    runAll(tasks);
  }
}
