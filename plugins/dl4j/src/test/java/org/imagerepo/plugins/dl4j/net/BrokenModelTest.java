package org.imagerepo.plugins.dl4j.net;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.imagerepo.plugins.dl4j.model.CheckedFiles;
import org.junit.jupiter.api.Test;

/**
 * Files that are no model, or not quite, are refused with a reason, whatever is wrong with them.
 */
class BrokenModelTest {
  private static final long SEED = 20_260_501;

  @Test
  void whatIsNoTfliteFileIsRefused() {
    assertThatThrownBy(() -> TfliteReader.read("no model at all".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("TFL3");
    assertThatThrownBy(() -> TfliteReader.read(new byte[0])).isInstanceOf(IOException.class);
  }

  @Test
  void aTfliteFileWithoutItsEndIsRefused() throws IOException {
    byte[] whole = CheckedFiles.bundled().read("inception-v3/graph.lite");
    for (int length : new int[] {8, 100, 10_000, whole.length / 2}) {
      assertThatThrownBy(() -> TfliteReader.read(Arrays.copyOf(whole, length)))
          .as("the first " + length + " bytes")
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void garbledOffsetsAreAnErrorOfTheFile() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[256];
      random.nextBytes(bytes);
      ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      file.putInt(0, 8 + random.nextInt(64)).putInt(4, 0x334c4654);
      assertThatThrownBy(() -> TfliteReader.read(bytes))
          .as("round " + round + " of seed " + SEED)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void anUnknownStepIsNamed() {
    String model =
        """
        {"modelTopology": {"node": [{"name": "end", "op": "Magic", "input": []}]},
         "weightsManifest": []}""";
    assertThatThrownBy(
            () ->
                TfjsReader.read(
                    name -> model.getBytes(StandardCharsets.UTF_8), "m", "start", List.of("end")))
        .isInstanceOf(IOException.class)
        .hasMessage("the operator Magic of 'end' is not supported");
  }

  @Test
  void shortWeightsAreRefused() {
    String model =
        """
        {"modelTopology": {"node": []},
         "weightsManifest": [{"paths": ["w"],
           "weights": [{"name": "w", "shape": [1000], "dtype": "float32"}]}]}""";
    assertThatThrownBy(
            () ->
                TfjsReader.read(
                    name -> model.getBytes(StandardCharsets.UTF_8), "m", "start", List.of("w")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too short");
  }
}
