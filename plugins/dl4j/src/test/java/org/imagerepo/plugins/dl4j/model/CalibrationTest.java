package org.imagerepo.plugins.dl4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 0.5, 0.999})
  void noneLeavesTheScoreAsItIs(double score) {
    assertThat(Calibration.NONE.confidence(score)).isCloseTo(score, Offset.offset(1e-9));
  }

  @Test
  void confidenceRisesWithTheScoreAndStaysInRange() {
    double last = 0;
    for (double score = 0; score <= 1; score += 0.01) {
      double confidence = Calibration.OBJECTS.confidence(score);
      assertThat(confidence).isBetween(last, 1.);
      last = confidence;
    }
  }
}
