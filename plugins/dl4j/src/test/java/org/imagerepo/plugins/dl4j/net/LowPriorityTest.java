package org.imagerepo.plugins.dl4j.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class LowPriorityTest {
  private static final int NICE = 18;

  /** See proc(5): the fields of a thread, from the one behind its name on. */
  private static int nice() {
    try {
      String line = Files.readString(Path.of("/proc/thread-self/stat"));
      return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[NICE - 2]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void onlyTheThreadThatAsksGivesWay() throws Exception {
    int before = nice();
    CompletableFuture<Integer> there = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              LowPriority.ofThisThread();
              there.complete(nice());
            });
    thread.start();
    thread.join();

    assertThat(there.get()).isEqualTo(Math.max(10, before));
    assertThat(nice()).isEqualTo(before);
  }
}
