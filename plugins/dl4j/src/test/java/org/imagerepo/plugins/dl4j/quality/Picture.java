package org.imagerepo.plugins.dl4j.quality;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * A picture that can be spoilt: red, green and blue, each in [0,1]. Every change gives a new one.
 */
record Picture(int width, int height, float[][] channels) {
  /** What a value becomes. */
  interface Curve {
    float of(float value);
  }

  static Picture of(BufferedImage image, int edge) {
    double scale = Math.min(1, (double) edge / Math.max(image.getWidth(), image.getHeight()));
    BufferedImage current = image;
    int width = (int) Math.max(16, Math.round(image.getWidth() * scale));
    int height = (int) Math.max(16, Math.round(image.getHeight() * scale));
    // Halving first: one step alone would skip pixels.
    while (current.getWidth() >= 2 * width) {
      current = scaled(current, current.getWidth() / 2, current.getHeight() / 2);
    }
    current = scaled(current, width, height);
    float[][] channels = new float[3][width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = current.getRGB(x, y);
        for (int c = 0; c < 3; c++) {
          channels[c][y * width + x] = (rgb >> (16 - 8 * c) & 0xff) / 255f;
        }
      }
    }
    return new Picture(width, height, channels);
  }

  private static BufferedImage scaled(BufferedImage from, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, 0, 0, width, height, null);
    graphics.dispose();
    return to;
  }

  Picture curved(Curve curve) {
    float[][] changed = new float[3][width * height];
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < changed[c].length; i++) {
        changed[c][i] = curve.of(channels[c][i]);
      }
    }
    return new Picture(width, height, changed);
  }

  /** As if so many stops more light had come in. */
  Picture exposed(double stops) {
    double factor = Math.pow(2, stops);
    return curved(v -> (float) Math.pow(Math.min(1, Math.pow(v, 2.2) * factor), 1 / 2.2));
  }

  /** Of the other where the mask is 1, of this where it is 0. */
  Picture mixed(Picture other, float[] mask) {
    float[][] changed = new float[3][width * height];
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < changed[c].length; i++) {
        changed[c][i] = channels[c][i] + mask[i] * (other.channels[c][i] - channels[c][i]);
      }
    }
    return new Picture(width, height, changed);
  }

  Picture grey() {
    float[] luma = new float[width * height];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = 0.299f * channels[0][i] + 0.587f * channels[1][i] + 0.114f * channels[2][i];
    }
    return new Picture(width, height, new float[][] {luma, luma, luma});
  }

  /** Out of focus: three means of squares are nearly a Gaussian of that deviation, in pixels. */
  Picture blurred(double deviation) {
    int reach = (int) Math.max(1, Math.round((Math.sqrt(4 * deviation * deviation + 1) - 1) / 2));
    Picture blurred = this;
    for (int round = 0; round < 3; round++) {
      blurred = blurred.averaged(reach, 1, 0).averaged(reach, 0, 1);
    }
    return blurred;
  }

  /** With more contrast at its edges: by that share of their differences. */
  Picture sharpened(float share) {
    Picture soft = blurred(1);
    float[][] changed = new float[3][width * height];
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < changed[c].length; i++) {
        float value = channels[c][i] + share * (channels[c][i] - soft.channels[c][i]);
        changed[c][i] = Math.max(0, Math.min(1, value));
      }
    }
    return new Picture(width, height, changed);
  }

  /**
   * Made so many times smaller, and repeated, each time in a mirror, until it is as large again.
   */
  Picture repeated(int times) {
    int smallWidth = width / times;
    int smallHeight = height / times;
    float[][] changed = new float[3][width * height];
    for (int c = 0; c < 3; c++) {
      float[] small = reduced(channels[c], times);
      for (int i = 0; i < changed[c].length; i++) {
        int x = mirrored(i % width, smallWidth);
        int y = mirrored(i / width, smallHeight);
        changed[c][i] = small[y * smallWidth + x];
      }
    }
    return new Picture(width, height, changed);
  }

  private float[] reduced(float[] channel, int times) {
    int smallWidth = width / times;
    float[] small = new float[smallWidth * (height / times)];
    for (int i = 0; i < small.length; i++) {
      int from = (i / smallWidth * width + i % smallWidth) * times;
      float sum = 0;
      for (int at = 0; at < times * times; at++) {
        sum += channel[from + at / times * width + at % times];
      }
      small[i] = sum / (times * times);
    }
    return small;
  }

  private static int mirrored(int at, int size) {
    int within = at % (2 * size);
    return within < size ? within : 2 * size - 1 - within;
  }

  /** Mean of the pixels up to {@code reach} away, along a line. */
  Picture averaged(int reach, int dx, int dy) {
    float[][] changed = new float[3][width * height];
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          float sum = 0;
          for (int k = -reach; k <= reach; k++) {
            int fromX = Math.max(0, Math.min(width - 1, x + k * dx));
            int fromY = Math.max(0, Math.min(height - 1, y + k * dy));
            sum += channels[c][fromY * width + fromX];
          }
          changed[c][y * width + x] = sum / (2 * reach + 1);
        }
      }
    }
    return new Picture(width, height, changed);
  }

  /** As from a small sensor in the dark: of brightness, and less of colour. */
  Picture noisy(double deviation, Random random) {
    float[][] changed = new float[3][width * height];
    for (int i = 0; i < width * height; i++) {
      float shared = (float) (deviation * random.nextGaussian());
      for (int c = 0; c < 3; c++) {
        float own = (float) (0.6 * deviation * random.nextGaussian());
        changed[c][i] = Math.max(0, Math.min(1, channels[c][i] + shared + own));
      }
    }
    return new Picture(width, height, changed);
  }

  double mean() {
    double sum = 0;
    for (float[] channel : channels) {
      for (float value : channel) {
        sum += value;
      }
    }
    return sum / (3. * width * height);
  }

  /** As a file, of a quality from 1 to 100. */
  byte[] jpeg(int quality) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
          float value = channels[c][y * width + x];
          rgb = rgb << 8 | Math.max(0, Math.min(255, Math.round(value * 255)));
        }
        image.setRGB(x, y, rgb);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality / 100f);
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
