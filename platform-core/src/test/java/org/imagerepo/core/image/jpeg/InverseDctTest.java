package org.imagerepo.core.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples beside those of the formula, computed with doubles. */
class InverseDctTest {
  private static final long SEED = 81;
  private static final int BLOCKS = 8;
  private static final int STRIDE = 8 * BLOCKS + 3;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void isAsTheFormula(int size) {
    Random random = new Random(SEED);
    InverseDct inverse = new InverseDct(size, BLOCKS);
    for (int round = 0; round < 2000 / BLOCKS; round++) {
      int[][] blocks = new int[BLOCKS][];
      for (int i = 0; i < BLOCKS; i++) {
        blocks[i] = block(random, size);
        for (int place = 0; place < size * size; place++) {
          inverse.places()[place][i] = blocks[i][place];
        }
      }
      byte[] samples = new byte[STRIDE * (size + 1)];
      inverse.transform(samples, 1, STRIDE);
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size * BLOCKS; x++) {
          double formula = sample(blocks[x / size], size, x % size, y);
          double expected = Math.max(0, Math.min(255, formula));
          assertThat((double) (samples[1 + y * STRIDE + x] & 0xff))
              .as("seed %d, round %d, sample %d, %d", SEED, round, x, y)
              .isBetween(expected - 0.75, expected + 0.75);
        }
      }
      assertThat(samples[0]).isZero();
      assertThat(samples[1 + size * BLOCKS]).isZero();
      assertThat(Arrays.asList(inverse.places()))
          .allSatisfy(place -> assertThat(place).containsOnly(0));
    }
  }

  @Test
  void forgetsABlockThatIsDamaged() {
    InverseDct inverse = new InverseDct(3, BLOCKS);
    for (int[] place : inverse.places()) {
      Arrays.fill(place, 7);
    }
    inverse.clear(2);
    for (int[] place : inverse.places()) {
      assertThat(place).containsExactly(7, 7, 0, 7, 7, 7, 7, 7);
    }
  }

  private static int[] block(Random random, int size) {
    int last = random.nextInt(64);
    int[] block = new int[64];
    for (int i = 0; i <= last; i++) {
      if (Tables.ROW[i] < size && Tables.COLUMN[i] < size && random.nextInt(3) > 0) {
        block[Tables.ROW[i] * size + Tables.COLUMN[i]] =
            (int) (random.nextGaussian() * 400 / (1 + i));
      }
    }
    return block;
  }

  /** T.81 A.3.3, with the lowest N of 8 frequencies. */
  private static double sample(int[] block, int size, int x, int y) {
    double sum = 0;
    for (int v = 0; v < size; v++) {
      for (int u = 0; u < size; u++) {
        double scale = (u == 0 ? Math.sqrt(0.5) : 1) * (v == 0 ? Math.sqrt(0.5) : 1) / 4;
        sum +=
            scale
                * block[v * size + u]
                * Math.cos((2 * x + 1) * u * Math.PI / (2 * size))
                * Math.cos((2 * y + 1) * v * Math.PI / (2 * size));
      }
    }
    return sum + 128;
  }
}
