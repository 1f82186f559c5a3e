package org.imagerepo.testkit.photo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.List;

/**
 * The picture in all small samples: four quarters of different colours, so that one can tell which
 * way is up and whether colours are right.
 */
public final class TestPicture {
  /** Width of the picture in pixels. */
  public static final int WIDTH = 600;

  /** Height of the picture in pixels. */
  public static final int HEIGHT = 400;

  /** What the quarters show, in sRGB: upper left, upper right, lower left, lower right. */
  public static final List<Color> QUARTERS =
      List.of(new Color(220, 40, 30), new Color(40, 180, 60), new Color(30, 60, 200), Color.YELLOW);

  private TestPicture() {}

  /** The picture, as {@link BufferedImage#TYPE_3BYTE_BGR}. */
  public static BufferedImage draw() {
    return draw(BufferedImage.TYPE_3BYTE_BGR);
  }

  /**
   * The picture. If the type has alpha, a square in the middle, a quarter as wide as the picture is
   * high, is wholly transparent.
   *
   * @param type of {@link BufferedImage}
   */
  public static BufferedImage draw(int type) {
    return draw(new BufferedImage(WIDTH, HEIGHT, type));
  }

  private static BufferedImage draw(BufferedImage image) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, quarter(x, y).getRGB());
      }
    }
    if (image.getColorModel().hasAlpha()) {
      int edge = HEIGHT / 4;
      int[] clear = new int[edge * edge];
      image.setRGB((WIDTH - edge) / 2, (HEIGHT - edge) / 2, edge, edge, clear, 0, edge);
    }
    return image;
  }

  private static Color quarter(int x, int y) {
    return QUARTERS.get((x < WIDTH / 2 ? 0 : 1) + (y < HEIGHT / 2 ? 0 : 2));
  }

  /** The picture as a camera stores it that was held so: 1 is upright. */
  static BufferedImage stored(int orientation) {
    BufferedImage upright = draw();
    boolean isTurned = orientation >= 5;
    int width = isTurned ? HEIGHT : WIDTH;
    int height = isTurned ? WIDTH : HEIGHT;
    BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int right = WIDTH - 1 - x;
        int below = HEIGHT - 1 - y;
        int[] at =
            switch (orientation) {
              case 2 -> new int[] {right, y};
              case 3 -> new int[] {right, below};
              case 4 -> new int[] {x, below};
              case 5 -> new int[] {y, x};
              case 6 -> new int[] {y, right};
              case 7 -> new int[] {below, right};
              case 8 -> new int[] {below, x};
              default -> new int[] {x, y};
            };
        stored.setRGB(at[0], at[1], upright.getRGB(x, y));
      }
    }
    return stored;
  }

  /** The picture with a palette of just its colours. */
  static BufferedImage indexed() {
    int[] colours = QUARTERS.stream().mapToInt(Color::getRGB).toArray();
    IndexColorModel palette =
        new IndexColorModel(2, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    return draw(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, palette));
  }

  /**
   * Says how an image differs from the picture, at any scale.
   *
   * @param tolerance of each colour component, of 255
   * @return empty if the image shows the picture, upright and in its colours
   */
  public static String difference(BufferedImage image, int tolerance) {
    StringBuilder differences = new StringBuilder();
    double ratio = (double) image.getWidth() / image.getHeight();
    if (Math.abs(ratio - (double) WIDTH / HEIGHT) > 0.02) {
      differences.append("is ").append(image.getWidth()).append(" x ").append(image.getHeight());
    }
    String[] names = {"upper left", "upper right", "lower left", "lower right"};
    for (int i = 0; i < 4; i++) {
      int x = image.getWidth() * (i % 2 == 0 ? 1 : 7) / 8;
      int y = image.getHeight() * (i < 2 ? 1 : 7) / 8;
      Color seen = new Color(image.getRGB(x, y));
      if (distance(seen, QUARTERS.get(i)) > tolerance) {
        differences.append(' ').append(names[i]).append(" is ").append(seen);
        differences.append(", not ").append(QUARTERS.get(i)).append(';');
      }
    }
    return differences.toString();
  }

  /** By how much the most different component of two colours differs, of 255. */
  public static int distance(Color one, Color other) {
    int red = Math.abs(one.getRed() - other.getRed());
    int green = Math.abs(one.getGreen() - other.getGreen());
    int blue = Math.abs(one.getBlue() - other.getBlue());
    return Math.max(red, Math.max(green, blue));
  }
}
