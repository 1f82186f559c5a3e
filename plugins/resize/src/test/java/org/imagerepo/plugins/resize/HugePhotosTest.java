package org.imagerepo.plugins.resize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise of docs/operations.md: how little heap two workers need for the largest photos. */
class HugePhotosTest {
  private static final String HEAP = "-Xmx96m";
  private static final int SECONDS = 240;

  @TempDir Path folder;

  @Test
  void takeLittleHeapWhateverTheirSize() throws Exception {
    Path jpeg = HugeFiles.jpeg(folder.resolve("huge.jpg"));
    Path png = HugeFiles.png(folder.resolve("huge.png"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(TwoWorkers.class.getName(), jpeg.toString(), png.toString()));
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String said =
          new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(child.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(said).isEqualTo("rendered");
    } finally {
      child.destroyForcibly();
    }
  }
}
