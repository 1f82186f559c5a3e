package org.imagerepo.plugins.resize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The platform's reading of WebP beside libwebp's, which this plugin brings along. {@code
 * -Dwebp.files=5000} is the long run.
 */
class WebpDecodingTest {
  private static final int FILES = Integer.getInteger("webp.files", 150);
  private static final long SEED = 9649;
  private static final int CHUNKS_AT = 12;

  @BeforeAll
  static void load() throws IOException {
    WebpEncoder.of(80);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void seesWhatLibwebpSees(boolean isLossless) throws IOException {
    for (int i = 0; i < FILES; i++) {
      RandomWebp webp = new RandomWebp(new Random(SEED + i));
      byte[] file = isLossless ? webp.lossless() : webp.lossy();
      BufferedImage expected = RandomWebp.read(file);
      try (OpenedPhoto photo = OpenedPhoto.of(file)) {
        BufferedImage seen = photo.pixels(Math.max(expected.getWidth(), expected.getHeight()));
        assertThat(difference(seen, expected)).as("seed %d", SEED + i).isZero();
      }
    }
  }

  /** The most by which a colour differs; the expected picture lies on white. */
  private static int difference(BufferedImage seen, BufferedImage expected) {
    assertThat(seen.getWidth()).isEqualTo(expected.getWidth());
    assertThat(seen.getHeight()).isEqualTo(expected.getHeight());
    int most = 0;
    for (int y = 0; y < seen.getHeight(); y++) {
      for (int x = 0; x < seen.getWidth(); x++) {
        int argb = expected.getRGB(x, y);
        int alpha = argb >>> 24;
        for (int shift = 0; shift < 24; shift += 8) {
          int own = ((argb >> shift & 0xff) * alpha + 255 * (255 - alpha) + 127) / 255;
          most = Math.max(most, Math.abs(own - (seen.getRGB(x, y) >> shift & 0xff)));
        }
      }
    }
    return most;
  }

  /** Whatever is changed in a file, it is a picture or a damaged one; a cut one is never one. */
  @Test
  void refusesWhatIsDamaged() throws IOException {
    for (int i = 0; i < FILES; i++) {
      Random random = new Random(SEED + i);
      byte[] file = new RandomWebp(random).lossless();
      byte[] changed = file.clone();
      for (int n = 0; n < 3; n++) {
        changed[CHUNKS_AT + 13 + random.nextInt(file.length - CHUNKS_AT - 13)] ^=
            (byte) (1 << random.nextInt(8));
      }
      try (OpenedPhoto photo = OpenedPhoto.of(changed)) {
        assertThat(photo.pixels(2048).getWidth()).isEqualTo(photo.info().width());
      } catch (BadImageException e) {
        assertThat(e).as("seed %d", SEED + i).hasMessageContaining("damaged");
      }
    }
    byte[] file = new RandomWebp(new Random(SEED)).lossless();
    int length = file.length - CHUNKS_AT - 8;
    for (int left : new int[] {5, 6, length / 2, length - 3}) {
      byte[] data = Arrays.copyOfRange(file, CHUNKS_AT + 8, CHUNKS_AT + 8 + left);
      try (OpenedPhoto photo = OpenedPhoto.of(file(chunk("VP8L", data)))) {
        assertThatThrownBy(() -> photo.pixels(2048))
            .isInstanceOf(BadImageException.class)
            .hasMessageContaining("ends too early");
      }
    }
  }

  @Test
  void putsTheFirstFrameOfAnAnimationWhereItBelongs() throws IOException {
    byte[] picture = picture(40, 30, 0x3c5a78);
    byte[] frame = new byte[16];
    frame[0] = 10;
    frame[3] = 15;
    frame[6] = 39;
    frame[9] = 29;
    byte[] animation =
        file(
            extended(2, 100, 80),
            chunk("ANIM", new byte[6]),
            chunk("ANMF", join(frame, picture)),
            chunk("ANMF", join(frame, picture)));
    try (OpenedPhoto photo = OpenedPhoto.of(animation)) {
      BufferedImage seen = photo.pixels(100);
      assertThat(seen.getWidth()).isEqualTo(100);
      assertThat(seen.getHeight()).isEqualTo(80);
      assertThat(seen.getRGB(20, 30)).isEqualTo(0xff3c5a78);
      assertThat(seen.getRGB(59, 59)).isEqualTo(0xff3c5a78);
      assertThat(seen.getRGB(19, 30)).isEqualTo(0xffffffff);
      assertThat(seen.getRGB(59, 60)).isEqualTo(0xffffffff);
    }
  }

  @Test
  void takesColoursAsTheProfileMeansThem() throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] file = file(extended(0x20, 40, 30), chunk("ICCP", profile), picture(40, 30, 0x808080));
    try (OpenedPhoto photo = OpenedPhoto.of(file)) {
      assertThat(photo.pixels(40).getRGB(5, 5) & 0xff).isBetween(186, 190);
    }
  }

  private static byte[] picture(int width, int height, int colour) throws IOException {
    byte[] file = RandomWebp.lossless(width, height, colour);
    return Arrays.copyOfRange(file, CHUNKS_AT, file.length);
  }

  private static byte[] extended(int flags, int width, int height) {
    byte[] data = new byte[10];
    data[0] = (byte) flags;
    data[4] = (byte) (width - 1);
    data[7] = (byte) (height - 1);
    return chunk("VP8X", data);
  }

  private static byte[] chunk(String type, byte[] data) {
    return ByteBuffer.allocate(8 + data.length + data.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(data.length)
        .put(data)
        .array();
  }

  private static byte[] file(byte[]... chunks) {
    return chunk("RIFF", join("WEBP".getBytes(StandardCharsets.US_ASCII), join(chunks)));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
