package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
  /** Where the stored image's upper-left and upper-right pixel go, by the EXIF standard. */
  @ParameterizedTest
  @CsvSource({
    "1, 70,40, 0,0, 69,0",
    "2, 70,40, 69,0, 0,0",
    "3, 70,40, 69,39, 0,39",
    "4, 70,40, 0,39, 69,39",
    "5, 40,70, 0,0, 0,69",
    "6, 40,70, 39,0, 39,69",
    "7, 40,70, 39,69, 39,0",
    "8, 40,70, 0,69, 0,0",
  })
  void turns(int orientation, int width, int height, int ax, int ay, int bx, int by) {
    BufferedImage stored = BgrImage.of(70, 40);
    stored.setRGB(0, 0, 0xff112233);
    stored.setRGB(69, 0, 0xff445566);
    BufferedImage upright = Orientation.upright(stored, orientation);
    assertThat(upright.getWidth()).isEqualTo(width);
    assertThat(upright.getHeight()).isEqualTo(height);
    assertThat(upright.getRGB(ax, ay)).isEqualTo(0xff112233);
    assertThat(upright.getRGB(bx, by)).isEqualTo(0xff445566);
  }
}
