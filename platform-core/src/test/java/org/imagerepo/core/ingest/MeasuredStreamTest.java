package org.imagerepo.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MeasuredStreamTest {
  private static final byte[] BYTES = "123456789".getBytes(StandardCharsets.US_ASCII);

  @Test
  void measuresHoweverItIsRead() throws IOException {
    MeasuredStream in = new MeasuredStream(new ByteArrayInputStream(BYTES), 9, new Inflow());
    in.read();
    in.skip(2);
    in.readAllBytes();

    assertThat(in.size()).isEqualTo(9);
    assertThat(in.crc32()).isEqualTo(0xCBF43926L);
    assertThat(in.sha256())
        .isEqualTo("15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225");
  }

  @Test
  void moreThanAllowedIsNotRead() {
    MeasuredStream in = new MeasuredStream(new ByteArrayInputStream(BYTES), 8, new Inflow());

    assertThatThrownBy(in::readAllBytes).isInstanceOf(TooLargeException.class);
  }
}
