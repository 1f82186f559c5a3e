package org.imagerepo.plugins.dl4j.quality;

import java.util.Random;

/** What photographers do on purpose, and what must not be taken for a defect. */
enum Styles {
  PLAIN,
  NIGHT,
  FOG,
  SHALLOW_FOCUS,
  BLACK_AND_WHITE,
  SNOW,
  WHITE_SKY,
  DETAIL;

  Picture of(Picture picture, Random random) {
    return switch (this) {
      case PLAIN -> picture;
      case NIGHT -> night(picture, random);
      case FOG -> fog(picture, random);
      case SHALLOW_FOCUS -> shallow(picture, random);
      case BLACK_AND_WHITE -> picture.grey().curved(v -> v + 0.15f * v * (1 - v) * (2 * v - 1) * 4);
      case SNOW -> snow(picture);
      case WHITE_SKY -> whiteSky(picture, random);
      case DETAIL -> detail(picture, random);
    };
  }

  /** Dark, with lights that are as bright as ever. */
  private static Picture night(Picture picture, Random random) {
    Picture dark = picture.exposed(-2.5 - random.nextDouble());
    float[] lights = new float[picture.width() * picture.height()];
    for (int light = 0; light < 12; light++) {
      double x = random.nextDouble() * picture.width();
      double y = (0.3 + 0.5 * random.nextDouble()) * picture.height();
      double size = (0.004 + 0.03 * random.nextDouble()) * picture.width();
      spot(lights, picture.width(), x, y, size);
    }
    return dark.mixed(picture.curved(v -> 0.75f + 0.25f * v), lights);
  }

  private static void spot(float[] mask, int width, double x, double y, double size) {
    int height = mask.length / width;
    for (int row = (int) Math.max(0, y - 3 * size); row < Math.min(height, y + 3 * size); row++) {
      for (int at = (int) Math.max(0, x - 3 * size); at < Math.min(width, x + 3 * size); at++) {
        double far = ((at - x) * (at - x) + (row - y) * (row - y)) / (size * size);
        float light = (float) Math.min(1, 1.6 * Math.exp(-far));
        mask[row * width + at] = Math.max(mask[row * width + at], light);
      }
    }
  }

  /** Thicker the farther up, which is the farther away; what is near stays clear. */
  private static Picture fog(Picture picture, Random random) {
    float thickness = 0.65f + 0.25f * random.nextFloat();
    float[] mask = new float[picture.width() * picture.height()];
    for (int i = 0; i < mask.length; i++) {
      float down = (float) (i / picture.width()) / picture.height();
      mask[i] = thickness * Math.min(1, Math.max(0, 1.45f - 1.5f * down));
    }
    float grey = 0.65f + 0.15f * random.nextFloat();
    return picture.mixed(picture.curved(v -> grey), mask);
  }

  /** Sharp where the subject is, and far out of focus elsewhere. */
  private static Picture shallow(Picture picture, Random random) {
    double edge = Math.max(picture.width(), picture.height());
    Picture far = picture.blurred(edge * (0.005 + 0.008 * random.nextDouble()));
    double x = (0.35 + 0.3 * random.nextDouble()) * picture.width();
    double y = (0.35 + 0.3 * random.nextDouble()) * picture.height();
    double size = edge * (0.16 + 0.12 * random.nextDouble());
    float[] mask = new float[picture.width() * picture.height()];
    for (int i = 0; i < mask.length; i++) {
      double dx = i % picture.width() - x;
      double dy = (double) (i / picture.width()) - y;
      double out = Math.sqrt(dx * dx + dy * dy) / size;
      mask[i] = (float) Math.max(0, Math.min(1, 2 * (out - 0.8)));
    }
    return picture.mixed(far, mask);
  }

  /** Bright all over, with shadows left. */
  private static Picture snow(Picture picture) {
    return picture.curved(v -> (float) Math.min(0.985, 0.12 + 0.92 * Math.pow(v, 0.55)));
  }

  /** Above an uneven horizon lost in white, and below exposed as it should be. */
  private static Picture whiteSky(Picture picture, Random random) {
    double horizon = 0.15 + 0.35 * random.nextDouble();
    double uneven = 0.12 * random.nextDouble();
    double waves = 2 + 10 * random.nextDouble();
    float[] mask = new float[picture.width() * picture.height()];
    for (int i = 0; i < mask.length; i++) {
      double x = (double) (i % picture.width()) / picture.width();
      double y = (double) (i / picture.width()) / picture.height();
      double below = y - horizon - uneven * Math.sin(waves * x) * Math.sin(2.7 * waves * x + 1);
      mask[i] = (float) Math.max(0, Math.min(1, 0.5 - 80 * below));
    }
    float white = 0.97f + 0.03f * random.nextFloat();
    return picture.mixed(picture.curved(v -> white), mask);
  }

  /** As leaves, fur and crowds are: fine detail wherever one looks, and nothing smooth. */
  private static Picture detail(Picture picture, Random random) {
    return picture.repeated(3 + random.nextInt(4)).sharpened(0.6f * random.nextFloat());
  }
}
