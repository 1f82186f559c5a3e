package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own reading of PNG files beside the JDK's, for everything that such a file may be. */
class PngPixelReaderTest {
  private static final long SEED = 1517;
  private static final int WIDTH = 37;
  private static final int HEIGHT = 23;

  /** How colours are said: kind and bits, and what stands beside them. */
  record Way(int kind, int bits, boolean hasTransparency) {}

  static List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (boolean hasTransparency : new boolean[] {false, true}) {
      for (int bits : new int[] {1, 2, 4, 8, 16}) {
        ways.add(new Way(0, bits, hasTransparency));
      }
      for (int bits : new int[] {1, 2, 4, 8}) {
        ways.add(new Way(3, bits, hasTransparency));
      }
      ways.add(new Way(2, 8, hasTransparency));
      ways.add(new Way(2, 16, hasTransparency));
    }
    for (int kind : new int[] {4, 6}) {
      ways.add(new Way(kind, 8, false));
      ways.add(new Way(kind, 16, false));
    }
    return ways;
  }

  @ParameterizedTest
  @MethodSource("ways")
  void seesWhatTheJdkSees(Way way) throws IOException {
    byte[] file = file(way, new Random(SEED));
    try (TemporaryPhoto photo = TemporaryPhoto.of(file);
        FileImageInput in = FileImageInput.open(photo.file())) {
      ImageInfo info = photo.admit();
      PixelBudget budget = new PixelBudget(1_000_000);
      GeneralPixelReader general =
          new GeneralPixelReader(ImageFormat.PNG, () -> ImageReaders.jdk(ImageFormat.PNG), budget);
      List<DecodeWay> told = new ArrayList<>();
      PngPixelReader ours = new PngPixelReader(budget, general, told::add);
      BufferedImage seen = ours.read(in, info, WIDTH).bgr();
      BufferedImage expected = general.read(in, info, WIDTH).bgr();
      assertThat(told).containsExactly(DecodeWay.FAST);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          assertThat(distance(seen.getRGB(x, y), expected.getRGB(x, y)))
              .as("seed %d, %d,%d", SEED, x, y)
              .isLessThanOrEqualTo(1);
        }
      }
    }
  }

  private static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
    }
    return most;
  }

  /** A changed byte of the pixels is found out by a checksum, if by nothing before. */
  @Test
  void refusesWhatIsDamaged() throws IOException {
    byte[] file = file(new Way(2, 8, false), new Random(SEED));
    for (int at = 60; at < file.length - 20; at += 7) {
      byte[] damaged = file.clone();
      damaged[at] ^= 0x10;
      try (TemporaryPhoto photo = TemporaryPhoto.of(damaged)) {
        assertThatThrownBy(() -> new Decoder(1_000_000).decode(photo.file(), photo.admit(), WIDTH))
            .as("changed at " + at)
            .isInstanceOf(BadImageException.class)
            .hasMessageContaining("damaged");
      }
    }
  }

  /** Random samples, each row filtered in another way, the pixels in several chunks. */
  private static byte[] file(Way way, Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0x89504e470d0a1a0aL);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(header);
    head.writeInt(WIDTH);
    head.writeInt(HEIGHT);
    head.write(new byte[] {(byte) way.bits, (byte) way.kind, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    int colours = 1 << Math.min(8, way.bits);
    if (way.kind == 3) {
      byte[] palette = new byte[3 * colours];
      random.nextBytes(palette);
      chunk(out, "PLTE", palette);
    }
    if (way.hasTransparency) {
      byte[] transparency = new byte[way.kind == 3 ? colours / 2 : way.kind == 0 ? 2 : 6];
      if (way.kind == 3) {
        random.nextBytes(transparency);
      }
      chunk(out, "tRNS", transparency);
    }
    byte[] packed = packed(way, random);
    int middle = packed.length / 2;
    chunk(out, "IDAT", Arrays.copyOf(packed, middle));
    chunk(out, "IDAT", new byte[0]);
    chunk(out, "IDAT", Arrays.copyOfRange(packed, middle, packed.length));
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static byte[] packed(Way way, Random random) throws IOException {
    int bands = new int[] {1, 0, 3, 1, 2, 0, 4}[way.kind];
    byte[] row = new byte[(WIDTH * bands * way.bits + 7) / 8];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      for (int y = 0; y < HEIGHT; y++) {
        random.nextBytes(row);
        if (y % 5 == 0) {
          Arrays.fill(row, (byte) 0);
        }
        deflater.write(y % 5);
        deflater.write(row);
      }
    }
    return packed.toByteArray();
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
