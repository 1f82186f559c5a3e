package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteBackTest {
  /** A file that can be written to, but that can't be forced to any disk. */
  private static final Path NO_DISK = Path.of("/dev/full");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void whatTheDiskDoesNotTakeIsTold() throws Exception {
    assumeTrue(Files.exists(NO_DISK), "this system has no " + NO_DISK);
    try (FileChannel channel = FileChannel.open(NO_DISK, StandardOpenOption.WRITE)) {
      CompletableFuture<Void> begun = new WriteBack().begin(channel);
      assertThat(begun)
          .failsWithin(PATIENCE)
          .withThrowableThat()
          .havingRootCause()
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void thatTheWriterIsThroughAlreadyIsNoFailure(@TempDir Path folder) throws Exception {
    FileChannel closed =
        FileChannel.open(
            folder.resolve("file"), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    closed.close();
    assertThat(new WriteBack().begin(closed)).succeedsWithin(PATIENCE);
  }
}
