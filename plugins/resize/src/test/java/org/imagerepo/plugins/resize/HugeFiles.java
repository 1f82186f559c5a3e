package org.imagerepo.plugins.resize;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Photos of 100 megapixels, written strip by strip, so that making them takes no memory. */
final class HugeFiles {
  static final int WIDTH = 11_552;
  static final int HEIGHT = 8_656;

  /** Pixels of a data unit where colour is sampled by half, as the JDK writes it. */
  private static final int UNIT = 16;

  private static final long SEED = 100;

  private HugeFiles() {}

  /** The same strip again and again, each an interval of its own (T.81 B.2.4.4). */
  static Path jpeg(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(strip(), "jpeg", bytes);
    byte[] strip = bytes.toByteArray();
    int frameAt = find(strip, 0xc0);
    int scanAt = find(strip, 0xda);
    int dataAt = scanAt + 2 + strip[scanAt + 3];
    strip[frameAt + 5] = (byte) (HEIGHT >> 8);
    strip[frameAt + 6] = (byte) HEIGHT;
    int units = WIDTH / UNIT;
    byte[] interval = {-1, (byte) 0xdd, 0, 4, (byte) (units >> 8), (byte) units};
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(strip, 0, scanAt);
      out.write(interval);
      out.write(strip, scanAt, dataAt - scanAt);
      for (int i = 0; i < HEIGHT / UNIT; i++) {
        if (i > 0) {
          out.write(new byte[] {-1, (byte) (0xd0 + (i - 1) % 8)});
        }
        out.write(strip, dataAt, strip.length - 2 - dataAt);
      }
      out.write(new byte[] {-1, (byte) 0xd9});
    }
    return file;
  }

  private static int find(byte[] jpeg, int marker) {
    for (int i = 2; ; i += 2 + ((jpeg[i + 2] & 0xff) << 8 | jpeg[i + 3] & 0xff)) {
      if ((jpeg[i + 1] & 0xff) == marker) {
        return i;
      }
    }
  }

  /** Slopes and a little noise. */
  private static BufferedImage strip() {
    BufferedImage image = new BufferedImage(WIDTH, UNIT, BufferedImage.TYPE_3BYTE_BGR);
    byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    Random random = new Random(SEED);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (40 + i % (3 * WIDTH) / 200 + random.nextInt(12));
    }
    return image;
  }

  static Path png(Path file) throws IOException {
    byte[] rows = ((DataBufferByte) strip().getRaster().getDataBuffer()).getData();
    byte[] small = new byte[WIDTH * 3];
    for (int i = 0; i < small.length; i += 300) {
      small[i] = 1;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeLong(0x89504e470d0a1a0aL);
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream fields = new DataOutputStream(header);
      fields.writeInt(WIDTH);
      fields.writeInt(HEIGHT);
      fields.write(new byte[] {8, 2, 0, 0, 0});
      chunk(out, "IHDR", header.toByteArray());
      try (DeflaterOutputStream pixels = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
        for (int y = 0; y < HEIGHT; y++) {
          // All but the first say how they differ from the one above: hardly, which packs fast.
          pixels.write(y == 0 ? 0 : 2);
          pixels.write(y == 0 ? rows : small, 0, WIDTH * 3);
          if (packed.size() > 1 << 20) {
            chunk(out, "IDAT", packed.toByteArray());
            packed.reset();
          }
        }
      }
      chunk(out, "IDAT", packed.toByteArray());
      chunk(out, "IEND", new byte[0]);
    } finally {
      deflater.end();
    }
    return file;
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    CRC32 check = new CRC32();
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    check.update(name);
    check.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
