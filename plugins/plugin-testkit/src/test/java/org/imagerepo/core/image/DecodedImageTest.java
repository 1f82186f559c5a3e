package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecodedImageTest {
  private static byte[] camera;

  private final Decoder decoder = new Decoder(50_000_000);
  private TemporaryPhoto photo;
  private DecodedImage image;

  @BeforeAll
  static void makePhoto() {
    camera = SamplePhotos.camera(5000, 3000, 7);
  }

  @BeforeEach
  void open() throws IOException {
    photo = TemporaryPhoto.of(camera);
    image = new DecodedImage(photo.admit(), photo.file(), decoder);
  }

  @AfterEach
  void close() throws IOException {
    image.close();
    photo.close();
  }

  @Test
  void decodesOnceForAllUsualSizes() throws IOException {
    BufferedImage tiny = image.pixels(32);
    Files.delete(photo.file());
    assertThat(tiny.getWidth()).isBetween(32, 63);
    for (int edge : new int[] {2048, 1000, 400, 300, 32, 1}) {
      assertThat(image.pixels(edge).getWidth()).isBetween(edge, Math.max(2, edge * 2 - 1));
      assertThat(image.pixels(edge)).isSameAs(image.pixels(edge));
    }
    assertThat(image.pixels(2048).getWidth()).isEqualTo(2500);
  }

  @Test
  void decodesAgainForWhoeverWantsMore() throws IOException {
    image.pixels(400);
    assertThat(image.pixels(2501).getWidth()).isEqualTo(3125);
    assertThat(image.pixels(1_000_000).getWidth()).isEqualTo(5000);
    assertThat(image.pixels(Integer.MAX_VALUE)).isSameAs(image.pixels(5000));
    assertThat(image.pixels(2048).getWidth()).isEqualTo(2500);
  }

  @Test
  void letsGoOfWhatIsTooLarge() throws IOException {
    image.pixels(5000);
    image.keepOnly(300);
    Files.delete(photo.file());
    assertThat(image.pixels(300).getWidth()).isBetween(300, 599);
    assertThatThrownBy(() -> image.pixels(1000)).isInstanceOf(IOException.class);
    assertThat(image.pixels(300).getWidth()).isBetween(300, 599);
  }

  @Test
  void givesAllThreadsTheSamePixels() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      var asked = Collections.nCopies(16, (Callable<BufferedImage>) () -> image.pixels(500));
      List<Future<BufferedImage>> given = threads.invokeAll(asked);
      for (Future<BufferedImage> one : given) {
        assertThat(one.get()).isSameAs(image.pixels(500));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void remembersDamage() throws IOException {
    Files.write(photo.file(), SamplePhotos.truncated(camera, 0.5));
    assertThatThrownBy(() -> image.pixels(400)).isInstanceOf(BadImageException.class);
    Files.delete(photo.file());
    assertThatThrownBy(() -> image.pixels(400)).isInstanceOf(BadImageException.class);
  }

  @Test
  void triesAgainIfTheFileCouldNotBeRead() throws IOException {
    Files.delete(photo.file());
    assertThatThrownBy(() -> image.pixels(400))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(BadImageException.class);
    Files.write(photo.file(), camera);
    assertThat(image.pixels(400).getWidth()).isBetween(400, 799);
  }

  @Test
  void givesNothingOnceClosed() {
    image.close();
    assertThatThrownBy(() -> image.pixels(400)).isInstanceOf(IllegalStateException.class);
  }
}
