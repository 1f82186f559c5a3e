package org.imagerepo.plugins.dl4j.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
  @TempDir Path folder;

  private String extension(String flags) throws IOException {
    return NativeLibraries.extension(
        Files.writeString(folder.resolve("cpuinfo"), "processor : 0\nflags : " + flags + "\n"));
  }

  @Test
  void fastCodeNeedsAProcessorThatKnowsIt() throws IOException {
    assertThat(extension("sse4_2 avx avx2 fma")).isEqualTo("-onednn-avx2");
    assertThat(extension("sse4_2 avx fma avx2_not")).isEmpty();
  }

  @Test
  void itIsTriedWhereTheProcessorIsUnknown() throws IOException {
    assertThat(NativeLibraries.extension(folder.resolve("none"))).isEqualTo("-onednn-avx2");
  }

  @Test
  void leavesNoSystemPropertyBehind() throws IOException {
    NativeLibraries.load();
    assertThat(System.getProperties().stringPropertyNames())
        .noneMatch(name -> name.startsWith("org.bytedeco."));
  }
}
