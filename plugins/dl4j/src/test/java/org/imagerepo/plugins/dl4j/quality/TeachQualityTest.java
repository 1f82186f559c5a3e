package org.imagerepo.plugins.dl4j.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class TeachQualityTest {
  @Test
  void theSameNetworkMakesTheSameFileWheneverItIsWritten() throws IOException {
    byte[] one = TeachQuality.timeless(zip(LocalDateTime.of(2026, 11, 27, 2, 53)));

    assertThat(TeachQuality.timeless(zip(LocalDateTime.of(2027, 1, 1, 0, 0)))).isEqualTo(one);
  }

  @Test
  void theFileInTheRepositoryIsWrittenSo() throws IOException {
    try (InputStream in = QualityNetwork.class.getResourceAsStream("network.zip")) {
      byte[] file = in.readAllBytes();
      assertThat(TeachQuality.timeless(file)).isEqualTo(file);
    }
  }

  private static byte[] zip(LocalDateTime time) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("coefficients.bin");
      entry.setTimeLocal(time);
      out.putNextEntry(entry);
      out.write(new byte[] {1, 2, 3});
    }
    return bytes.toByteArray();
  }
}
