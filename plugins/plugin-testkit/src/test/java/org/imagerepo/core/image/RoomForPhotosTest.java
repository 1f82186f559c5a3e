package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import org.imagerepo.api.image.ImageInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much memory a photo reserves before it is decoded: enough, and no more than need be. */
@Timeout(60)
class RoomForPhotosTest {
  private static final long SEED = 24;

  /** Twice what planes and pixels of 2250 x 1500 take, with their halves. */
  private static final long FOR_TWO = 18_100_000;

  @Test
  void twoPhotosOfTwentyFourMegapixelsDontWaitForEachOther() throws Exception {
    Decoder decoder = new Decoder(FOR_TWO);
    try (TemporaryPhoto photo = TemporaryPhoto.of(jpeg(6000, 4000));
        DecodedImage first = new DecodedImage(photo.admit(), photo.file(), decoder);
        DecodedImage second = new DecodedImage(photo.admit(), photo.file(), decoder)) {
      assertThat(first.planes(2048).width()).isEqualTo(2250);
      FutureTask<Integer> other = new FutureTask<>(() -> second.planes(2048).width());
      new Thread(other, "has another photo").start();
      assertThat(other.get()).isEqualTo(2250);
    }
  }

  @Test
  void whatIsReservedIsEnough() throws IOException {
    Random random = new Random(SEED);
    Decoder decoder = new Decoder(50_000_000);
    for (int i = 0; i < 30; i++) {
      int width = 1 + random.nextInt(9000);
      int height = 1 + random.nextInt(40);
      int edge = 1 + random.nextInt(9000);
      boolean isUpright = random.nextBoolean();
      try (TemporaryPhoto photo =
          TemporaryPhoto.of(isUpright ? jpeg(width, height) : jpeg(height, width))) {
        ImageInfo info = photo.admit();
        Pyramid made = decoder.decode(photo.file(), info, edge);
        try (PixelBudget.Share room = decoder.roomFor(photo.file(), info, edge)) {
          assertThat(room.isEnough(made.pixels())).as("seed %d, %s", SEED, info).isTrue();
        }
      }
    }
  }

  private static byte[] jpeg(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "jpeg", bytes);
    return bytes.toByteArray();
  }
}
