package org.imagerepo.core.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.YccImage;
import org.junit.jupiter.api.Test;

/**
 * Planes beside those of libjpeg-turbo's {@code djpeg}, sample by sample.
 *
 * <p>At 4/8 and 2/8 libjpeg-turbo averages neighbours instead of leaving out frequencies, so those
 * differ by what is in the frequencies left out: up to 20 on the average where a picture is nothing
 * but noise. That ours are what T.81 calls for at that size is for {@link InverseDctTest}; so is
 * colour at other scales than 8/8, for which libjpeg-turbo has a way of its own.
 */
class EqualityTest {
  private static final long SEED = 20260101;
  private static final int ENOUGH_FOR_A_MEAN = 1000;
  private static final int FILES = Integer.getInteger("jpeg.files", 200);

  @Test
  void isAsLibjpegTurbo() {
    assumeTrue(TurboTools.areThere(), "no djpeg here: install libjpeg-turbo-progs");
    LongStream.range(SEED, SEED + FILES)
        .parallel()
        .forEach(
            seed -> {
              RandomJpeg file = RandomJpeg.of(seed);
              compare(seed, file, 8);
              compare(seed, file, 1 + new Random(seed).nextInt(7));
            });
  }

  private static void compare(long seed, RandomJpeg file, int scale) {
    String what = "seed %d, %s, scale %d/8".formatted(seed, file.options(), scale);
    byte[] input = file.isGrey() ? file.bytes() : TurboTools.withoutColours(file.bytes());
    Pnm expected =
        Pnm.parse(
            TurboTools.decode(
                input, List.of("-scale", scale + "/8", "-nosmooth", "-dct", "int", "-pnm")));
    YccImage image = decode(what, file.bytes(), scale);
    compare(what + ", Y", image.luma(), expected, 0, bound(scale));
    if (!file.isGrey() && scale == 8) {
      YccImage.Chroma chroma = image.chroma().orElseThrow();
      compare(what + ", Cb", chroma.blue(), expected, 1, 1);
      compare(what + ", Cr", chroma.red(), expected, 2, 1);
    }
  }

  private static int bound(int scale) {
    return scale == 4 || scale == 2 ? 255 : 1;
  }

  private static YccImage decode(String what, byte[] jpeg, int scale) {
    try {
      return JpegDecoder.of(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)))
          .decode(scale);
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  private static void compare(String what, Plane plane, Pnm expected, int component, int bound) {
    int acrossEach = FrameHeader.divide(expected.width(), plane.width());
    int downEach = FrameHeader.divide(expected.height(), plane.height());
    acrossEach = plane.width() == 1 && acrossEach > 2 ? 1 : acrossEach;
    downEach = plane.height() == 1 && downEach > 2 ? 1 : downEach;
    long sum = 0;
    int most = 0;
    for (int y = 0; y < plane.height(); y++) {
      for (int x = 0; x < plane.width(); x++) {
        int theirs = expected.sample(x * acrossEach, y * downEach, component);
        int difference = Math.abs((plane.samples()[y * plane.stride() + x] & 0xff) - theirs);
        sum += difference;
        most = Math.max(most, difference);
      }
    }
    assertThat(most).as(what + ": largest difference").isLessThanOrEqualTo(bound);
    // A single sample of a tiny plane would be a large share of it.
    if (plane.width() * plane.height() >= ENOUGH_FOR_A_MEAN) {
      assertThat((double) sum / plane.width() / plane.height())
          .as(what + ": mean difference")
          .isLessThan(bound == 1 ? 0.1 : 20);
    }
  }
}
