package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReducerTest {
  private static final long SEED = 20_261_123;

  @ParameterizedTest
  @CsvSource({
    "1,1,1", "1,1,2", "7,5,1", "6,4,2", "7,5,2", "16,16,4", "17,19,4", "33,2,8", "3,9,16"
  })
  void averagesEachSquare(int width, int height, int factor) {
    byte[] pixels = new byte[width * height * 3];
    new Random(SEED).nextBytes(pixels);
    RowReducer reducer = new RowReducer(width, height, factor);
    for (int y = 0; y < height; y++) {
      reducer.accept(pixels, y * width * 3, 0);
    }
    BufferedImage image = reducer.image();
    assertThat(image.getWidth()).isEqualTo((width + factor - 1) / factor);
    assertThat(image.getHeight()).isEqualTo((height + factor - 1) / factor);
    byte[] reduced = BgrImage.bytes(image);
    for (int i = 0; i < reduced.length; i++) {
      int x = i / 3 % image.getWidth();
      int y = i / 3 / image.getWidth();
      double expected = average(pixels, width, height, factor, x, y, i % 3);
      assertThat((reduced[i] & 0xff) - expected)
          .as("seed %d, byte %d", SEED, i)
          .isBetween(-0.5, 0.5);
    }
  }

  private static double average(
      byte[] pixels, int width, int height, int factor, int x, int y, int band) {
    int sum = 0;
    int count = 0;
    for (int py = y * factor; py < Math.min(height, (y + 1) * factor); py++) {
      for (int px = x * factor; px < Math.min(width, (x + 1) * factor); px++) {
        sum += pixels[(py * width + px) * 3 + band] & 0xff;
        count++;
      }
    }
    return (double) sum / count;
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "4"})
  void exchangesRedAndBlueIfRedComesFirst(int factor) {
    byte[] row = {10, 20, 30, 10, 20, 30, 10, 20, 30};
    RowReducer reducer = new RowReducer(3, 1, factor);
    reducer.accept(row, 0, 2);
    assertThat(reducer.image().getRGB(0, 0)).isEqualTo(0xff0a141e);
    assertThat(reducer.image().getRGB(reducer.image().getWidth() - 1, 0)).isEqualTo(0xff0a141e);
  }

  @ParameterizedTest
  @CsvSource({
    "6000,2048,2",
    "6000,3000,2",
    "6000,3001,1",
    "6000,1500,4",
    "100,2048,1",
    "8192,1,8192"
  })
  void neverReducesBelowWhatIsWanted(int longerEdge, int wanted, int expected) {
    assertThat(RowReducer.factor(longerEdge, wanted)).isEqualTo(expected);
  }

  @Test
  void refusesToShowHalfAnImage() {
    RowReducer reducer = new RowReducer(2, 2, 1);
    reducer.accept(new byte[6], 0, 0);
    assertThatThrownBy(reducer::image).isInstanceOf(IllegalStateException.class);
  }
}
