package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A JPEG file of random size, content, sampling, quality, restarts and scans, as libjpeg-turbo
 * writes it.
 *
 * @param bytes of the file
 * @param options it was made with
 * @param isGrey whether it has one component
 * @param h horizontal sampling of brightness
 * @param v vertical sampling of brightness
 */
@SuppressWarnings("ArrayRecordComponent")
record RandomJpeg(byte[] bytes, List<String> options, boolean isGrey, int h, int v) {
  private static final int LARGEST = 3000;

  private static final String[] SCANS = {
    // Spectral selection alone.
    "0,1,2: 0-0, 0, 0;\n0: 1-63, 0, 0;\n1: 1-63, 0, 0;\n2: 1-63, 0, 0;\n",
    // Successive approximation of everything, in many steps.
    "0,1,2: 0-0, 0, 3;\n0: 1-2, 0, 3;\n0: 3-63, 0, 3;\n1: 1-63, 0, 2;\n2: 1-63, 0, 2;\n"
        + "0,1,2: 0-0, 3, 2;\n0: 1-63, 3, 2;\n0,1,2: 0-0, 2, 1;\n0: 1-63, 2, 1;\n"
        + "1: 1-63, 2, 1;\n2: 1-63, 2, 1;\n0: 1-63, 1, 0;\n1: 1-63, 1, 0;\n2: 1-63, 1, 0;\n"
        + "0: 0-0, 1, 0;\n1,2: 0-0, 1, 0;\n",
    // Each component by itself.
    "0;\n1;\n2;\n",
    "0,1;\n2;\n"
  };

  static RandomJpeg of(long seed) {
    Random random = new Random(seed);
    int width = edge(random);
    int height = edge(random);
    boolean isGrey = random.nextInt(8) == 0;
    int h = 1 + random.nextInt(2);
    int v = 1 + random.nextInt(2);
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-quality", String.valueOf(1 + random.nextInt(100))));
    options.addAll(List.of("-sample", h + "x" + v));
    if (isGrey) {
      options.add("-grayscale");
    }
    if (random.nextInt(3) == 0) {
      String unit = random.nextBoolean() ? "B" : "";
      options.addAll(List.of("-restart", (1 + random.nextInt(20)) + unit));
    }
    int way = random.nextInt(5);
    if (way == 0) {
      options.add("-progressive");
    } else if (way == 1) {
      options.add("-optimize");
    }
    byte[] picture = new Pnm(width, height, 3, content(width, height, random)).file();
    byte[] bytes =
        isGrey || way < 3
            ? TurboTools.encode(picture, options)
            : encode(picture, options, SCANS[random.nextInt(SCANS.length)]);
    return new RandomJpeg(bytes, options, isGrey, h, v);
  }

  private static byte[] encode(byte[] picture, List<String> options, String scans) {
    try {
      Path script = Files.createTempFile("scans", null);
      try {
        Files.writeString(script, scans);
        options.addAll(List.of("-scans", script.toString()));
        return TurboTools.encode(picture, options);
      } finally {
        Files.delete(script);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Small ones more often, since they are what breaks, and quick. */
  private static int edge(Random random) {
    return (int) Math.max(1, LARGEST * Math.pow(random.nextDouble(), 4));
  }

  /** Slopes, edges and noise, in shares that differ. */
  private static byte[] content(int width, int height, Random random) {
    byte[] bytes = new byte[width * height * 3];
    double noise = random.nextInt(3) == 0 ? 255 : random.nextDouble() * 60;
    int square = 1 + random.nextInt(40);
    double[] slope = random.doubles(6, -0.5, 0.5).toArray();
    for (int y = 0, i = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int edge = (x / square + y / square) % 2 * 80;
        for (int c = 0; c < 3; c++, i++) {
          double value = 90 + edge + slope[c] * x + slope[c + 3] * y;
          value += noise * (random.nextDouble() - 0.5);
          bytes[i] = (byte) Math.max(0, Math.min(255, value));
        }
      }
    }
    return bytes;
  }
}
