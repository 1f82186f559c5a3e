package org.imagerepo.plugins.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.imagerepo.api.blob.BlobKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where blobs are. */
class BlobLayoutTest {
  private static final long SEED = 20_260_119;
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

  @ParameterizedTest
  @CsvSource({
    "single, single.blob",
    "originals/kZ3, originals/k/k+z3.blob",
    "originals/Zk3, originals/+z/+zk3.blob",
    "renditions/kZ3/thumbnail, renditions/k/k+z3/thumbnail.blob"
  })
  void aKeyHasItsFile(String key, String file) {
    assertThat(new BlobLayout(Path.of("/root")).file(new BlobKey(key)))
        .isEqualTo(Path.of("/root", file));
  }

  @Test
  void decodingUndoesEncoding() {
    Random random = new Random(SEED);
    for (int i = 0; i < 1000; i++) {
      StringBuilder segment = new StringBuilder();
      for (int c = 0; c <= random.nextInt(64); c++) {
        segment.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String name = BlobLayout.encode(segment.toString());
      assertThat(name).as("seed %d", SEED).doesNotContainPattern("[A-Z]").hasSizeLessThan(250);
      assertThat(BlobLayout.decode(name)).as("seed %d", SEED).hasValue(segment.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "aB", "a.b", "+", "a+", "+1", "++a", "ä", "a b"})
  void aStrangersNameIsNotDecoded(String name) {
    assertThat(BlobLayout.decode(name)).isEmpty();
  }
}
