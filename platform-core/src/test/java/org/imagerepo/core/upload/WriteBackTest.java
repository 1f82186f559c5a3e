package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteBackTest {
  /** A file that can be written to, but that can't be forced to any disk. */
  private static final Path NO_DISK = Path.of("/dev/full");

  private final BlockingQueue<IOException> failures = new LinkedBlockingQueue<>();

  @Test
  void whatTheDiskDoesNotTakeIsTold() throws Exception {
    assumeTrue(Files.exists(NO_DISK), "this system has no " + NO_DISK);
    try (FileChannel channel = FileChannel.open(NO_DISK, StandardOpenOption.WRITE)) {
      new WriteBack().begin(channel, failures::add);
      assertThat(failures.poll(20, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void thatTheWriterIsThroughAlreadyIsNoFailure(@TempDir Path folder) throws Exception {
    assumeTrue(Files.exists(NO_DISK), "this system has no " + NO_DISK);
    Path file = Files.createFile(folder.resolve("file"));
    WriteBack writeBack = new WriteBack();
    FileChannel closed = FileChannel.open(file, StandardOpenOption.WRITE);
    closed.close();
    writeBack.begin(closed, e -> failures.add(new IOException("of the closed one", e)));
    try (FileChannel channel = FileChannel.open(NO_DISK, StandardOpenOption.WRITE)) {
      writeBack.begin(channel, failures::add);
      assertThat(failures.poll(20, TimeUnit.SECONDS)).hasMessageNotContaining("closed");
    }
  }
}
