package org.imagerepo.plugins.resize;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of all sorts as libwebp writes and reads them. */
final class RandomWebp {
  private static final int LARGEST = 300;

  private final Random random;
  private final WebPWriteParam param = new WebPWriteParam(Locale.ROOT);

  RandomWebp(Random random) {
    this.random = random;
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
  }

  /** A file that says the picture's every pixel. */
  byte[] lossless() throws IOException {
    boolean isNarrow = random.nextInt(4) == 0;
    int width = 1 + random.nextInt(isNarrow ? 10 : LARGEST);
    int height = 1 + random.nextInt(LARGEST);
    int[] palette = new int[1 << random.nextInt(10)];
    for (int i = 0; i < palette.length; i++) {
      palette[i] = random.nextInt();
    }
    boolean hasAlpha = random.nextInt(3) == 0;
    int kind = random.nextInt(4);
    BufferedImage image = canvas(width, height, hasAlpha);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, pixel(kind, x, y, palette));
      }
    }
    param.setCompressionType("Lossless");
    param.setExact(true);
    return write(image, random.nextInt(7), random.nextInt(101));
  }

  /** A file of one colour. */
  static byte[] lossless(int width, int height, int colour) throws IOException {
    RandomWebp webp = new RandomWebp(new Random(0));
    BufferedImage image = canvas(width, height, false);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, colour);
    }
    webp.param.setCompressionType("Lossless");
    return webp.write(image, 4, 75);
  }

  private static BufferedImage canvas(int width, int height, boolean hasAlpha) {
    return new BufferedImage(
        width, height, hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
  }

  private int pixel(int kind, int x, int y, int[] palette) {
    int steps = x * 3 + y << 16 & 0xff0000 | x + y * 2 << 8 & 0xff00 | x * y / 50 & 0xff;
    return switch (kind) {
      case 0 -> palette[random.nextInt(palette.length)];
      case 1 -> palette[(x / 7 + y / 5 * 3) % palette.length];
      case 2 -> 0x80000000 | steps;
      // As a camera's: smooth, with a little noise.
      default -> (0xc0 + x % 64 << 24) + steps + random.nextInt(4) + (random.nextInt(4) << 8);
    };
  }

  /** A file that says colours about, and perhaps where they are transparent. */
  byte[] lossy() throws IOException {
    BufferedImage image =
        canvas(1 + random.nextInt(LARGEST), 1 + random.nextInt(LARGEST), random.nextBoolean());
    int kind = random.nextInt(3);
    int[] palette = {random.nextInt(), random.nextInt(), random.nextInt()};
    int detail = 1 + random.nextInt(40);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int alpha = kind == 0 ? x + y : kind == 1 ? random.nextInt(256) : x / 9 * 40;
        int colour =
            (x / detail + y / detail) % 3 == 0
                ? pixel(3, x, y, palette)
                : palette[(x / detail + y * y / detail / 9) % palette.length];
        image.setRGB(x, y, alpha << 24 | colour & 0xffffff);
      }
    }
    param.setCompressionType("Lossy");
    param.setAlphaCompressionAlgorithm(random.nextInt(2));
    param.setAlphaFiltering(random.nextInt(3));
    param.setSegments(1 + random.nextInt(4));
    param.setPartitions(random.nextInt(4));
    param.setFilterType(random.nextInt(2));
    param.setFilterStrength(random.nextInt(101));
    param.setFilterSharpness(random.nextInt(8));
    return write(image, random.nextInt(7), random.nextInt(101));
  }

  private byte[] write(BufferedImage image, int method, int quality) throws IOException {
    param.setMethod(method);
    param.setCompressionQuality(quality / 100f);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** As libwebp reads it. */
  static BufferedImage read(byte[] file) throws IOException {
    ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }
}
