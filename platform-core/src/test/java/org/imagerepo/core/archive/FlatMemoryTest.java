package org.imagerepo.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatMemoryTest {
  @Test
  void fiftyThousandPhotosTenTimesAtOnceIn256Megabytes() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                FiftyThousandPhotos.class.getName())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    List<Long> sent = said.lines().map(Long::valueOf).toList();
    long least = (long) FiftyThousandPhotos.PHOTOS * FiftyThousandPhotos.SIZE;
    assertThat(sent).hasSize(FiftyThousandPhotos.DOWNLOADS).allMatch(bytes -> bytes > least);
  }
}
