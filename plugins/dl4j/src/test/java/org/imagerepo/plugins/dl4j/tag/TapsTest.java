package org.imagerepo.plugins.dl4j.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapsTest {
  private static final PhotoPixels BYTES = new PhotoPixels(2, 1, 0);

  @ParameterizedTest
  @CsvSource({"7,3,0,1", "3,7,0,1", "1,5,0,1", "4000,300,0,1", "640,300,0.25,0.75", "10,1,0.9,0.1"})
  void weightsAddUpAndStayInside(int from, int to, double begin, double length) {
    Taps taps = Taps.of(from, begin, length, to);
    for (int i = 0; i < to; i++) {
      float sum = 0;
      for (int k = 0; k < taps.count(i); k++) {
        sum += taps.weight(i, k);
      }
      assertThat(sum).isCloseTo(1, Offset.offset(1e-5f));
      assertThat(taps.first(i)).isNotNegative();
      assertThat(taps.first(i) + taps.count(i)).isLessThanOrEqualTo(from);
    }
  }

  @Test
  void aPartIsThatPartInRedGreenBlue() {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(10, 20, 30));
    graphics.fillRect(20, 0, 20, 20);
    graphics.dispose();
    float[] right = BYTES.of(image, new Region(0.75, 0, 0.25, 0.5));
    assertThat(right)
        .containsExactly(
            new float[] {10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30}, Offset.offset(1e-3f));
    float[] all = BYTES.of(image, Look.ALL.region());
    assertThat(all[0]).isLessThan(2);
    assertThat(all[3]).isGreaterThan(8);
    float[] mirrored = BYTES.of(image, List.of(Look.ALL, new Look(Look.ALL.region(), true))).get(1);
    assertThat(mirrored).startsWith(all[3], all[4], all[5], all[0], all[1], all[2]);
  }
}
