package org.imagerepo.core.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.imagerepo.api.image.Plane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a file that ends too soon every block is as in the whole one, or grey. */
class CutFileTest {
  private static final long SEED = 17;
  private static final int WIDTH = 150;
  private static final int HEIGHT = 90;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 8})
  void isAsTheWholeOneAsFarAsItGoes(int scale) throws IOException {
    byte[] jpeg = jpeg();
    Plane whole = JpegDecoder.of(in(jpeg)).decode(scale).luma();
    Random random = new Random(SEED);
    for (int round = 0; round < 50; round++) {
      int size = jpeg.length * 3 / 10 + random.nextInt(jpeg.length * 6 / 10);
      JpegDecoder decoder = JpegDecoder.of(in(Arrays.copyOf(jpeg, size)));
      Plane cut = decoder.decodeWhatIsThere(scale).luma();
      String described = "seed " + SEED + ", scale " + scale + ", cut at " + size;
      assertThat(decoder.isDamaged()).as(described).isTrue();
      int known = 0;
      int odd = 0;
      int grey = 0;
      for (int y = 0; y < HEIGHT / 8; y++) {
        for (int x = 0; x < WIDTH / 8; x++) {
          List<Integer> samples = block(cut, scale, x, y);
          boolean isKnown = samples.equals(block(whole, scale, x, y));
          boolean isGrey = samples.stream().allMatch(sample -> sample == 128);
          known += isKnown ? 1 : 0;
          grey += isGrey && !isKnown ? 1 : 0;
          odd += isKnown || isGrey ? 0 : 1;
        }
      }
      // In the data unit where it ends, four blocks may be what it ends with.
      assertThat(odd).as(described).isLessThanOrEqualTo(4);
      assertThat(known).as(described).isGreaterThan(20);
      assertThat(grey).as(described).isPositive();
    }
  }

  private static List<Integer> block(Plane plane, int scale, int x, int y) {
    List<Integer> samples = new ArrayList<>();
    for (int row = y * scale; row < (y + 1) * scale; row++) {
      for (int column = x * scale; column < (x + 1) * scale; column++) {
        samples.add(plane.samples()[row * plane.stride() + column] & 0xff);
      }
    }
    return samples;
  }

  private static MemoryCacheImageInputStream in(byte[] file) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
  }

  private static byte[] jpeg() throws IOException {
    Random random = new Random(SEED);
    BufferedImage noise = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        noise.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(noise, "jpeg", bytes);
    return bytes.toByteArray();
  }
}
