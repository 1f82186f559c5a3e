package org.imagerepo.plugins.dl4j.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingsTest {
  private static final double LEAST = 0.02;

  private static Detection seen(double score, double left, double right) {
    return new Detection(1, score, left, 0, right, 1);
  }

  @Test
  void whatAllLooksSeeIsSurerThanWhatOneSees() {
    Sightings one = new Sightings(2, LEAST);
    one.add(0, seen(0.9, 0, 1));
    Sightings both = new Sightings(2, LEAST);
    both.add(0, seen(0.9, 0, 1));
    both.add(1, seen(0.9, 0, 1));
    assertThat(both.score()).isCloseTo(0.9, Offset.offset(1e-9));
    assertThat(one.score()).isBetween(LEAST, 0.5);
  }

  @Test
  void ofBoxesThatOverlapTheSurestIsLeft() {
    Sightings sightings = new Sightings(1, LEAST);
    sightings.add(0, seen(0.6, 0.05, 0.5));
    sightings.add(0, seen(0.9, 0, 0.5));
    sightings.add(0, seen(0.5, 0.5, 1));
    assertThat(sightings.objects(10)).containsExactly(seen(0.9, 0, 0.5), seen(0.5, 0.5, 1));
    assertThat(sightings.objects(1)).containsExactly(seen(0.9, 0, 0.5));
  }

  @ParameterizedTest
  @CsvSource({"640,480", "480,640", "500,500", "3000,10"})
  void looksLieWithinThePictureAndReachItsEnds(int width, int height) {
    for (Look one : Looks.at(width, height)) {
      Region look = one.region();
      assertThat(look.left()).isBetween(0., 1.);
      assertThat(look.left() + look.width()).isLessThanOrEqualTo(1 + 1e-9);
      assertThat(look.top() + look.height()).isLessThanOrEqualTo(1 + 1e-9);
    }
    List<Look> looks = Looks.at(width, height);
    Region last = looks.get(looks.size() - 1).region();
    assertThat(last.left() + last.width()).isCloseTo(1, Offset.offset(1e-9));
    assertThat(last.top() + last.height()).isCloseTo(1, Offset.offset(1e-9));
  }

  @Test
  void whatIsSeenInAPartIsPlacedInTheWhole() {
    Detection whole = new Region(0.5, 0, 0.5, 1).inWhole(seen(0.9, 0.5, 1));
    assertThat(whole).isEqualTo(seen(0.9, 0.75, 1));
    Look mirror = new Look(new Region(0.5, 0, 0.5, 1), true);
    assertThat(mirror.inWhole(seen(0.9, 0.5, 1))).isEqualTo(seen(0.9, 0.5, 0.75));
  }
}
