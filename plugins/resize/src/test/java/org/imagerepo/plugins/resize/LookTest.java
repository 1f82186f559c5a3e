package org.imagerepo.plugins.resize;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.YccImage;
import org.imagerepo.api.tag.Likeness;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

class LookTest {
  /** As the engine has it: up to there, it is the same picture. */
  private static final int SAME = 24;

  /** As the engine has it: from there on, nothing tells that it is the same scene. */
  private static final int OTHER = 34;

  private static BufferedImage picture(int seed) throws IOException {
    BufferedImage read =
        ImageIO.read(new ByteArrayInputStream(SamplePhotos.camera(480, 320, seed)));
    return drawn(read, read.getWidth(), read.getHeight());
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return drawn;
  }

  private static BufferedImage part(BufferedImage image, double from, double to) {
    int x = (int) (from * image.getWidth());
    int y = (int) (from * image.getHeight());
    int width = (int) (to * image.getWidth()) - x;
    int height = (int) (to * image.getHeight()) - y;
    return drawn(image.getSubimage(x, y, width, height), width, height);
  }

  private static Plane luma(BufferedImage image) {
    return YccImage.of(image).luma();
  }

  private static Likeness look(BufferedImage image) {
    return Look.of(luma(image)).orElseThrow();
  }

  private static BufferedImage blurred(BufferedImage image) {
    float[] mean = new float[25];
    Arrays.fill(mean, 1 / 25f);
    return new ConvolveOp(new Kernel(5, 5, mean), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
  }

  @Test
  void theSamePictureInAnotherSizeBrightnessOrFrameLooksTheSame() throws IOException {
    for (int seed = 1; seed <= 8; seed++) {
      BufferedImage picture = picture(seed);
      Likeness look = look(picture);
      assertThat(look(picture)).isEqualTo(look);
      List<BufferedImage> same =
          List.of(
              drawn(picture, 211, 140),
              drawn(picture, 960, 640),
              new RescaleOp(0.7f, 0, null).filter(picture, null),
              new RescaleOp(0.8f, 40, null).filter(picture, null),
              part(picture, 0.025, 0.975),
              blurred(picture));
      for (int i = 0; i < same.size(); i++) {
        assertThat(look(same.get(i)).distance(look))
            .as("picture %d, variant %d", seed, i)
            .isLessThanOrEqualTo(SAME);
      }
    }
  }

  @Test
  void otherPicturesLookDifferent() throws IOException {
    List<Likeness> looks = new ArrayList<>();
    for (int seed = 1; seed <= 12; seed++) {
      Likeness look = look(picture(seed));
      for (Likeness other : looks) {
        assertThat(look.distance(other)).as("picture " + seed).isGreaterThan(OTHER);
      }
      looks.add(look);
    }
  }

  @Test
  void aPictureOfOneBrightnessLooksLikeNothing() {
    BufferedImage black = new BufferedImage(90, 60, BufferedImage.TYPE_3BYTE_BGR);
    assertThat(Look.of(luma(black))).isEmpty();
    assertThat(Sharpness.of(luma(black))).isZero();
    assertThat(Look.of(Plane.of(1, 1))).isEmpty();
    assertThat(Sharpness.of(Plane.of(2, 2))).isZero();
  }

  @Test
  void blurTakesSharpnessAway() throws IOException {
    BufferedImage picture = picture(1);
    double sharp = Sharpness.of(luma(picture));
    double blurred = Sharpness.of(luma(blurred(picture)));
    assertThat(blurred).isLessThan(sharp / 2).isGreaterThan(0);
  }

  @Test
  void theMeanOfAGridIsTheSameWhereverItsLinesCut() {
    Plane plane =
        new Plane(
            5,
            3,
            6,
            new byte[] {
              0, 50, 100, (byte) 150, (byte) 200, 9,
              0, 50, 100, (byte) 150, (byte) 200, 9,
              0, 50, 100, (byte) 150, (byte) 200, 9
            });
    assertThat(MeanGrid.of(plane, 1, 2)).containsExactly(new double[] {100, 100}, offset());
    assertThat(MeanGrid.of(plane, 2, 1)).containsExactly(new double[] {40, 160}, offset());
    assertThat(MeanGrid.of(plane, 10, 1)[3]).isEqualTo(50, offset());
  }

  private static Offset<Double> offset() {
    return Offset.offset(1e-9);
  }
}
