package org.imagerepo.core.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.event.PhotoNews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class OutboxTest {
  private static final int MOST = 5;

  @TempDir private Path temp;
  private Path file;
  private Outbox outbox;
  private long time = 1_700_000_000_000L;

  @BeforeEach
  void open() throws IOException {
    file = temp.resolve("listener.outbox");
    outbox = Outbox.open(file, MOST);
  }

  @AfterEach
  void close() throws IOException {
    outbox.close();
  }

  private Note note() {
    return new Note(PhotoNews.Kind.ADDED, PhotoId.random(), Instant.ofEpochMilli(time++));
  }

  /** As a kill does: nothing is said to the old one. */
  private void reopen() throws IOException {
    outbox = Outbox.open(file, MOST);
  }

  @Test
  void whatWasNotedIsThereAfterAKill() throws Exception {
    Note first = note();
    Note second = note();
    outbox.note(first);
    outbox.note(second).end();
    reopen();

    assertThat(outbox.read(10)).containsExactly(first, second);
    assertThat(outbox.read(1)).containsExactly(first);
  }

  @Test
  void whatHasNotEndedIsNotReadAndNeitherIsWhatCameAfter() throws Exception {
    Note first = note();
    Note third = note();
    outbox.note(first).end();
    Outbox.Pending second = outbox.note(note());
    outbox.note(third).end();
    assertThat(outbox.read(10)).containsExactly(first);

    second.end();
    assertThat(outbox.read(10)).hasSize(3).endsWith(third);
  }

  @Test
  void readingWaitsForANote() throws Exception {
    CompletableFuture<List<Note>> read = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                read.complete(outbox.read(10));
              } catch (InterruptedException e) {
                read.completeExceptionally(e);
              }
            });
    reader.start();
    Note note = note();
    outbox.note(note).end();

    assertThat(read.get()).containsExactly(note);
  }

  @Test
  void whatWasToldIsGoneForGoodOnceAllWas() throws Exception {
    for (int i = 0; i < 3; i++) {
      outbox.note(note()).end();
    }
    outbox.remove(outbox.read(10));
    assertThat(file).isEmptyFile();

    Note next = note();
    outbox.note(next).end();
    reopen();
    assertThat(outbox.read(10)).containsExactly(next);
  }

  @Test
  void theFileDoesNotGrowWhileSomethingIsLeftInIt() throws Exception {
    outbox.note(note()).end();
    for (int i = 0; i < 1_100; i++) {
      outbox.note(note()).end();
      outbox.remove(outbox.read(1));
    }
    assertThat(Files.readAllLines(file)).hasSizeLessThan(200);
    Note left = outbox.read(10).get(0);
    reopen();
    assertThat(outbox.read(200)).endsWith(left);
  }

  @Test
  void anUnfinishedLineIsPassedOver() throws Exception {
    Note whole = note();
    outbox.note(whole).end();
    Files.writeString(file, "ADDED abc", StandardOpenOption.APPEND);
    reopen();
    Note next = note();
    outbox.note(next).end();
    reopen();

    assertThat(outbox.read(10)).containsExactly(whole, next);
  }

  @Test
  void anInterruptedThreadClosesItForNobody() throws Exception {
    Note first = note();
    Thread.currentThread().interrupt();
    outbox.note(first).end();
    outbox.remove(List.of(first));
    assertThat(Thread.interrupted()).isTrue();
    Note second = note();
    outbox.note(second).end();

    assertThat(outbox.read(10)).containsExactly(second);
  }

  @Test
  void beyondTheMostTheOldestAreForgotten() throws Exception {
    outbox.note(note()).end();
    Note second = note();
    outbox.note(second).end();
    for (int i = 0; i < MOST - 1; i++) {
      outbox.note(note()).end();
    }
    assertThat(outbox.read(10)).hasSize(MOST).startsWith(second);
  }
}
